import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { loadCatalogue } from '../../server/catalogue/load.ts';
import { connect, type Graph } from '../../server/graph/driver.ts';
import { QueryAborted } from '../../server/graph/errors.ts';
import { newOwner, type Owner } from '../../server/graph/owner.ts';
import { declareReading, stopReading } from '../../server/graph/readers.ts';
import { ImportInterrupted, NewerStore } from '../../server/graph/snapshot-problems.ts';
import { beginSnapshot, currentSnapshot, listSnapshots, publishSnapshot } from '../../server/graph/snapshots.ts';
import { prepareStore } from '../../server/graph/store-format.ts';
import { discardSnapshot, sweep } from '../../server/graph/sweep.ts';
import { writeSnapshot } from '../../server/graph/write/write-snapshot.ts';
import { emptyDatabase, testDatabase } from './database.ts';
import { groupOf, tenantWith, user } from './small-tenant.ts';
import { readPeople } from './stored.ts';

const { rulebook } = loadCatalogue();
const owner = newOwner();
const limit = { timeoutMs: 10_000 };
const query = (text: string) => ({ name: 'test/query', text });
let graph: Graph;
beforeAll(async () => {
  graph = await connect(testDatabase().address);
});
afterAll(async () => {
  // A store of a newer format would stop the files that follow.
  await emptyDatabase(graph);
  await graph.close();
});
beforeEach(async () => {
  await emptyDatabase(graph);
  await prepareStore(graph);
});

const importOf = async (names: readonly string[], by: Owner = owner) =>
  (await writeSnapshot(graph, tenantWith({ people: names.map((name) => user(name)) }), rulebook, { owner: by })).number;
const numbers = async () => (await listSnapshots(graph)).map((record) => record.number);
async function nodesOf(snapshot: number): Promise<number> {
  const text = 'MATCH (n) WHERE n.snapshot = $snapshot OR n.number = $snapshot RETURN count(n) AS n';
  const [row] = await graph.read<{ n: number }>(query(text), { snapshot }, limit);
  return row?.n ?? 0;
}

/** Whichever snapshot they belong to. */
async function usersStored(): Promise<string[]> {
  const rows = await graph.read<{ id: string }>(query('MATCH (n:User) RETURN n.id AS id ORDER BY id'), {}, limit);
  return rows.map(({ id }) => id);
}

test('an empty database has no current snapshot', async () => {
  expect(await currentSnapshot(graph)).toBeUndefined();
  expect(await listSnapshots(graph)).toEqual([]);
});

test('every import is a snapshot of its own, and the last one is current', async () => {
  expect(await importOf(['ana'])).toBe(1);
  expect(await importOf(['bob'])).toBe(2);
  expect(await currentSnapshot(graph)).toBe(2);
  expect(await numbers()).toEqual([2, 1]);
  expect([...(await readPeople(graph, 1, ['ana', 'bob'])).keys()]).toEqual(['ana']);
  expect([...(await readPeople(graph, 2, ['ana', 'bob'])).keys()]).toEqual(['bob']);
});

test('a snapshot says what it is', async () => {
  const facts = tenantWith({
    asOf: '2026-11-20T08:00:00Z',
    people: [user('ana'), user('app', { kind: 'ServicePrincipal' })],
    groups: [groupOf('g', ['ana'])],
  });
  const before = Date.now();
  const gap = { id: 'gap', sentence: 'Mind the gap.', source: ['R-10'], nodes: [] };
  await writeSnapshot(graph, facts, rulebook, { owner, warnings: [gap] });
  const [record] = await listSnapshots(graph);
  expect(record).toMatchObject({
    number: 1,
    isScratch: false,
    tenant: facts.tenant,
    asOf: facts.asOf,
    catalogueHash: rulebook.hash,
    counts: { User: 1, ServicePrincipal: 1, Group: 1, Device: 0 },
    warnings: [gap],
    warningCount: 1,
  });
  expect(Math.abs(Date.parse(record?.importedAt ?? '') - before)).toBeLessThan(60_000);
});

test('a killed import leaves the old snapshot current, and the half one is invisible and swept', async () => {
  await importOf(['ana']);
  const child = startHalfImport();
  await untilWritten(child, 20_000);
  child.kill('SIGKILL');
  await once(child, 'exit');
  expect(await currentSnapshot(graph)).toBe(1);
  expect(await numbers()).toEqual([1]);
  expect(await nodesOf(2)).toBeGreaterThan(10_000);
  expect(await sweep(graph, owner, 5)).toEqual([2]);
  expect(await nodesOf(2)).toBe(0);
  expect([...(await readPeople(graph, 1, ['ana'])).keys()]).toEqual(['ana']);
});

test('an import that another process is still writing is not swept', async () => {
  const child = startHalfImport();
  await untilWritten(child, 10_000);
  const [swept] = await Promise.all([sweep(graph, owner, 5), untilFinished(child)]);
  expect(swept).toEqual([]);
  expect(await currentSnapshot(graph)).toBe(1);
  expect((await readPeople(graph, 1, ['half-59999'])).size).toBe(1);
});

test('an import that was given up while it slept says so and publishes nothing', async () => {
  const sleeper = { ...newOwner(), host: 'another computer' };
  const { number } = await beginSnapshot(graph, sleeper, false, {});
  await graph.write(query('MATCH (s:Snapshot {number: $number}) SET s.heartbeatAt = 0'), { number }, limit);
  expect(await sweep(graph, owner, 5)).toEqual([number]);
  await expect(publishSnapshot(graph, sleeper, number)).rejects.toBeInstanceOf(ImportInterrupted);
  expect(await currentSnapshot(graph)).toBeUndefined();
});

test('a cancelled import leaves nothing behind', async () => {
  await importOf(['ana']);
  const abort = new AbortController();
  const people = Array.from({ length: 30_000 }, (_, index) => user(`p${index}`));
  const work = writeSnapshot(graph, tenantWith({ people }), rulebook, {
    owner,
    signal: abort.signal,
    onProgress: () => abort.abort(),
  });
  await expect(work).rejects.toBeInstanceOf(QueryAborted);
  expect(await currentSnapshot(graph)).toBe(1);
  expect(await nodesOf(2)).toBe(0);
});

test('the last few snapshots are kept', async () => {
  for (const name of ['a', 'b', 'c', 'd']) await importOf([name]);
  expect(await sweep(graph, owner, 2)).toEqual([2, 1]);
  expect(await numbers()).toEqual([4, 3]);
  expect(await usersStored()).toEqual(['c', 'd']);
  expect((await readPeople(graph, 3, ['c'])).size).toBe(1);
});

test('a snapshot that some process reads is not swept, until it ends or is silent for too long', async () => {
  const reader = { ...newOwner(), host: 'another computer' };
  for (const name of ['a', 'b', 'c']) await importOf([name]);
  expect(await declareReading(graph, reader, [1, 2, 99])).toEqual(new Set([1, 2]));
  expect(await sweep(graph, owner, 1)).toEqual([]);
  await declareReading(graph, reader, [2]);
  expect(await sweep(graph, owner, 1)).toEqual([1]);
  await graph.write(query('MATCH (r:Reader {id: $id}) SET r.seenAt = 0'), { id: reader.id }, limit);
  expect(await sweep(graph, owner, 1)).toEqual([2]);
  const ended = newOwner();
  await importOf(['d']);
  await declareReading(graph, ended, [3]);
  await stopReading(graph, ended);
  expect(await sweep(graph, owner, 1)).toEqual([3]);
});

test('a scratch snapshot is never listed, counted or current, and is gone when discarded', async () => {
  const facts = tenantWith({ people: [user('eve')] });
  const { number: scratch } = await writeSnapshot(graph, facts, rulebook, { owner, isScratch: true });
  expect(scratch).toBe(-1);
  expect(await currentSnapshot(graph)).toBeUndefined();
  expect(await numbers()).toEqual([]);
  expect((await readPeople(graph, scratch, ['eve'])).size).toBe(1);
  expect(await importOf(['ana'])).toBe(1);
  await discardSnapshot(graph, owner, scratch);
  expect(await nodesOf(scratch)).toBe(0);
  expect(await numbers()).toEqual([1]);
});

test('two imports at once are two snapshots', async () => {
  const made = await Promise.all([importOf(['a'], newOwner()), importOf(['b'], newOwner())]);
  expect([...made].sort()).toEqual([1, 2]);
  expect(made).toContain(await currentSnapshot(graph));
  expect(await numbers()).toEqual([2, 1]);
});

test('a database of a newer whycan is refused with what to do', async () => {
  await graph.write(query('MATCH (s:Store) SET s.formatVersion = 99'), {}, limit);
  await expect(prepareStore(graph)).rejects.toThrow(NewerStore);
  await expect(prepareStore(graph)).rejects.toThrow(/Update whycan/);
});

function startHalfImport(): ChildProcess {
  const program = fileURLToPath(new URL('./half-import.ts', import.meta.url));
  const address = JSON.stringify(testDatabase().address);
  return spawn(process.execPath, ['--import', 'tsx', program, address], { stdio: ['ignore', 'pipe', 'inherit'] });
}

async function untilWritten(child: ChildProcess, count: number): Promise<void> {
  for await (const line of child.stdout?.setEncoding('utf8').iterator({ destroyOnReturn: false }) ?? []) {
    if (
      String(line)
        .split('\n')
        .some((number) => Number(number) >= count)
    )
      return;
  }
  throw new Error('The import ended before it was expected to.');
}

async function untilFinished(child: ChildProcess): Promise<void> {
  child.stdout?.resume();
  if (child.exitCode === null) await once(child, 'exit');
}
