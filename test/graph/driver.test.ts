import { afterAll, beforeAll, expect, test } from 'vitest';
import { connect, type Graph, integer } from '../../server/graph/driver.ts';
import { QueryAborted, QueryFailed, QueryTimedOut } from '../../server/graph/errors.ts';
import { testDatabase } from './database.ts';

const limit = { timeoutMs: 10_000 };
const query = (text: string) => ({ name: 'test/query', text });
const endless = query('UNWIND range(1, 1000000000) AS n WITH sum(n % 7) AS total RETURN total');
const running = query("SHOW TRANSACTIONS YIELD metaData WHERE metaData.query = 'test/query' RETURN count(*) AS n");

let graph: Graph;
beforeAll(async () => {
  graph = await connect(testDatabase().address);
});
afterAll(() => graph.close());

/** The watching query itself is one of those it counts. */
async function otherTransactions(): Promise<number> {
  const [row] = await graph.read<{ n: number }>(running, {}, limit);
  return (row?.n ?? 0) - 1;
}

test('rows are plain objects with plain numbers', async () => {
  const rows = await graph.read(query('UNWIND [1, 2] AS n RETURN n, {of: n * 10} AS more'), {}, limit);
  expect(rows).toEqual([
    { n: 1, more: { of: 10 } },
    { n: 2, more: { of: 20 } },
  ]);
});

test('a whole number can be a LIMIT', async () => {
  const rows = await graph.read(query('UNWIND range(1, 9) AS n RETURN n LIMIT $first'), { first: integer(2) }, limit);
  expect(rows).toHaveLength(2);
});

test('a read cannot write', async () => {
  await expect(graph.read(query('CREATE (:TestNote)'), {}, limit)).rejects.toBeInstanceOf(QueryFailed);
});

test('a question that takes too long ends, also in the database', async () => {
  await expect(graph.read(endless, {}, { timeoutMs: 400 })).rejects.toBeInstanceOf(QueryTimedOut);
  await expect.poll(otherTransactions, { timeout: 60_000 }).toBe(0);
});

test('a cancelled question ends, also in the database', async () => {
  const abort = new AbortController();
  const answer = graph.read(endless, {}, { timeoutMs: 30_000, signal: abort.signal });
  const refusal = expect(answer).rejects.toBeInstanceOf(QueryAborted);
  await expect.poll(otherTransactions, { timeout: 60_000 }).toBe(1);
  abort.abort();
  await refusal;
  await expect.poll(otherTransactions, { timeout: 60_000 }).toBe(0);
});

test('steps written together are stored together or not at all', async () => {
  const good = { query: query('CREATE (:TestNote {id: $id})'), parameters: { id: 1 } };
  const bad = { query: query('RETURN 1 / 0'), parameters: {} };
  await expect(graph.writeTogether([good, bad], limit)).rejects.toBeInstanceOf(QueryFailed);
  expect(await graph.read(query('MATCH (n:TestNote) RETURN n.id AS id'), {}, limit)).toEqual([]);
});

test('a stream gives every row, or fails', async () => {
  let count = 0;
  for await (const { n } of graph.stream<{ n: number }>(query('UNWIND range(1, 20000) AS n RETURN n'), {}, limit)) {
    count += n > 0 ? 1 : 0;
  }
  expect(count).toBe(20_000);
  const abort = new AbortController();
  const read = async (): Promise<void> => {
    const rows = graph.stream(
      query('UNWIND range(1, 100000000) AS n RETURN n'),
      {},
      { ...limit, signal: abort.signal },
    );
    for await (const _ of rows) abort.abort();
  };
  await expect(read()).rejects.toBeInstanceOf(QueryAborted);
});
