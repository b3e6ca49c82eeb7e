import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { loadCatalogue } from '../../server/catalogue/load.ts';
import { connect, type Graph } from '../../server/graph/driver.ts';
import { openStore, type Store } from '../../server/store/open-store.ts';
import { emptyDatabase, testDatabase } from '../graph/database.ts';
import { tenantWith, user } from '../graph/small-tenant.ts';

const catalogue = loadCatalogue();
let graph: Graph;
let store: Store;
beforeAll(async () => {
  graph = await connect(testDatabase().address);
});
afterAll(() => graph.close());
beforeEach(async () => {
  // The clock stands still until a test moves it; what waits for the database waits as ever.
  vi.useFakeTimers({ toFake: ['performance'] });
  await emptyDatabase(graph);
  store = await openStore({ graph, catalogue, snapshotsKept: 1 });
});
afterEach(async () => {
  await store.close();
  vi.useRealTimers();
});

const importOf = (id: string) => store.importTenant(tenantWith({ people: [user(id)] }));
const query = {
  name: 'test/read-by',
  text: 'MATCH (reader:Reader) RETURN reader.seenAt AS seenAt, [(reader)-[:READS]->(s) | s.number] AS numbers',
};

async function reader(): Promise<{ readonly seenAt: number; readonly numbers: readonly number[] }> {
  const rows = await graph.read<{ seenAt: number; numbers: number[] }>(query, {}, { timeoutMs: 10_000 });
  expect(rows).toHaveLength(1);
  return rows[0] ?? { seenAt: 0, numbers: [] };
}

/** Numbers of the snapshots that the store says it reads, once it has said so again that much later. */
async function readAfter(ms: number): Promise<number[]> {
  const before = await reader();
  vi.advanceTimersByTime(ms);
  // Not expect.poll, which moves the clock of the test.
  for (;;) {
    const now = await reader();
    if (now.seenAt > before.seenAt) return [...now.numbers].sort();
    await pause(50);
  }
}

describe('a snapshot that is no longer current', () => {
  test('stays readable for a minute after its last use, then goes', async () => {
    await importOf('old');
    await importOf('new');
    expect(await readAfter(60_000)).toEqual([1, 2]);
    expect(await store.sweep()).toEqual([]);
    expect(await readAfter(10_000)).toEqual([2]);
    expect(await store.sweep()).toEqual([1]);
  });

  test('is kept for as long as a request reads it, and a minute longer', async () => {
    await importOf('old');
    const [first, second] = await Promise.all([store.open(), store.open()]);
    await importOf('new');
    expect(await readAfter(3_600_000)).toEqual([1, 2]);
    first?.release();
    first?.release();
    expect(await readAfter(3_600_000)).toEqual([1, 2]);
    expect(await store.sweep()).toEqual([]);
    expect([...((await second?.people(['old', 'new']))?.keys() ?? [])]).toEqual(['old']);
    second?.release();
    expect(await readAfter(60_000)).toEqual([1, 2]);
    expect(await readAfter(10_000)).toEqual([2]);
  });
});

test('the current snapshot is kept although nobody asks for it', async () => {
  await importOf('only');
  expect(await readAfter(3_600_000)).toEqual([1]);
});

test('what is read is said again after ten seconds, and not before', async () => {
  await importOf('only');
  const { seenAt } = await reader();
  vi.advanceTimersByTime(9_999);
  // Two looks at the pointer, which the store takes every second.
  await pause(2_500);
  expect((await reader()).seenAt).toBe(seenAt);
  expect(await readAfter(1)).toEqual([1]);
});
