import { afterAll, beforeAll, expect, test } from 'vitest';
import { connect, type Graph } from '../../server/graph/driver.ts';
import type { PrivatePlace } from '../../server/graph/private-place.ts';
import { prepareStore } from '../../server/graph/store-format.ts';
import { warningFrom } from '../../server/graph/stored-warning.ts';
import { emptyDatabase, testDatabase } from './database.ts';

const limit = { timeoutMs: 60_000 };
const query = (text: string) => ({ name: 'test/query', text });
const graphs: Graph[] = [];
beforeAll(async () => {
  for (let count = 0; count < 4; count += 1) graphs.push(await connect(testDatabase().address));
});
afterAll(async () => {
  for (const graph of graphs) await graph.close();
});

async function namesOf(kind: 'CONSTRAINT' | 'INDEX'): Promise<string[]> {
  const text = `SHOW ${kind} YIELD name, type WHERE type <> 'LOOKUP' RETURN name ORDER BY name`;
  return ((await graphs[0]?.read<{ name: string }>(query(text), {}, limit)) ?? []).map((row) => row.name);
}

test('several processes may prepare an empty database at the same moment', async () => {
  const [graph] = graphs;
  if (!graph) throw new Error('no connection');
  await prepareStore(graph);
  const before = [await namesOf('CONSTRAINT'), await namesOf('INDEX')];
  await emptyDatabase(graph);
  for (const name of await namesOf('CONSTRAINT')) await graph.writeAlone(query(`DROP CONSTRAINT ${name}`), {}, limit);
  for (const name of await namesOf('INDEX')) await graph.writeAlone(query(`DROP INDEX ${name}`), {}, limit);
  await Promise.all(graphs.map(prepareStore));
  expect([await namesOf('CONSTRAINT'), await namesOf('INDEX')]).toEqual(before);
  const stores = await graph.read<{ n: number }>(query('MATCH (s:Store) RETURN count(s) AS n'), {}, limit);
  expect(stores).toEqual([{ n: 1 }]);
});

test('the store after one that was set aside goes on with its numbers, so that no number means two snapshots', async () => {
  const [graph] = graphs;
  if (!graph) throw new Error('no connection');
  await emptyDatabase(graph);
  const published = () => ({ number: 7, importedAt: 0, tenantId: 'contoso', isSetAside: true });
  await prepareStore({ ...graph, place: { published } as unknown as PrivatePlace });
  const text = 'MATCH (store:Store) RETURN store.lastSnapshot AS number';
  expect(await graph.read(query(text), {}, limit)).toEqual([{ number: 7 }]);
  await emptyDatabase(graph);
});

test('a store of an earlier format is marked as this one, so that earlier programs leave it alone', async () => {
  const [graph] = graphs;
  if (!graph) throw new Error('no connection');
  await prepareStore(graph);
  const format = async () => {
    const text = 'MATCH (store:Store) RETURN store.formatVersion AS version';
    return (await graph.read<{ version: number }>(query(text), {}, limit))[0]?.version ?? 0;
  };
  const now = await format();
  await graph.write(query('MATCH (store:Store) SET store.formatVersion = 1'), {}, limit);
  await prepareStore(graph);
  expect(await format()).toBe(now);
  expect(now).toBeGreaterThan(1);
});

test('warnings that an earlier format kept as one text are read', () => {
  expect(warningFrom('exo-without-mdo: EXO is active without MDO')).toEqual({
    id: 'exo-without-mdo',
    sentence: 'EXO is active without MDO',
    source: [],
    nodes: [],
  });
  expect(warningFrom('mind the gap')).toMatchObject({ id: 'import', sentence: 'mind the gap' });
});
