import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { loadCatalogue } from '../../server/catalogue/load.ts';
import { connect, type Graph } from '../../server/graph/driver.ts';
import { newOwner } from '../../server/graph/owner.ts';
import { listSnapshots, markSnapshot } from '../../server/graph/snapshots.ts';
import { sweep } from '../../server/graph/sweep.ts';
import { openStore, type Store } from '../../server/store/open-store.ts';
import { SnapshotNeeded, UnknownSnapshot } from '../../server/store/problems.ts';
import { emptyDatabase, testDatabase } from '../graph/database.ts';
import { tenantWith, user } from '../graph/small-tenant.ts';
import { counting } from './counting-graph.ts';

const catalogue = loadCatalogue();
let graph: Graph;
let opened: Store[] = [];
beforeAll(async () => {
  graph = await connect(testDatabase().address);
});
afterAll(() => graph.close());
beforeEach(() => emptyDatabase(graph));
afterEach(closeAll);

async function closeAll(): Promise<void> {
  for (const store of opened) await store.close();
  opened = [];
}

async function store(snapshotsKept = 5, on: Graph = graph): Promise<Store> {
  const made = await openStore({ graph: on, catalogue, snapshotsKept });
  opened.push(made);
  return made;
}

async function importMany(into: Store, count: number): Promise<void> {
  for (let index = 1; index <= count; index += 1)
    await into.importTenant(tenantWith({ people: [user('everyone'), user(`only-${index}`)] }));
}

const numbersIn = async (from: Store) => (await from.snapshots()).map(({ number }) => number);

async function peopleAt(from: Store, at: number): Promise<string[]> {
  const view = await from.open({ at });
  const people = await view?.people(['only-1', 'only-2', 'only-3', 'only-4', 'only-5']);
  view?.release();
  return [...(people?.keys() ?? [])];
}

describe('a kept snapshot', () => {
  test('is never swept and takes no place from the others', async () => {
    const first = await store();
    await importMany(first, 2);
    await first.mark(1, { kept: true });
    await first.mark(1, { label: 'before the change' });
    await importMany(first, 3);
    await first.mark(4, { kept: true });
    await closeAll();
    const next = await store(2);
    expect((await next.sweep()).sort()).toEqual([]);
    expect(await numbersIn(next)).toEqual([5, 4, 3, 1]);
    const kept = (await next.snapshots()).at(-1);
    expect(kept).toMatchObject({ number: 1, kept: true, label: 'before the change' });
    expect((await next.snapshots())[0]).toMatchObject({ kept: false });
    expect((await next.snapshots())[0]).not.toHaveProperty('label');
  });

  test('is not swept when it was kept at the last moment', async () => {
    await importMany(await store(), 3);
    await closeAll();
    const late: Graph = {
      ...graph,
      read: async (query, parameters, limit) => {
        const rows = await graph.read<Record<string, unknown>>(query, parameters, limit);
        if (query.name === 'snapshot/sweepable') await markSnapshot(graph, 1, { kept: true });
        return rows as never;
      },
    };
    expect(await sweep(late, newOwner(), 1)).toEqual([2]);
    expect((await listSnapshots(graph)).map(({ number }) => number)).toEqual([3, 1]);
  });

  test('is deleted by who asks for it', async () => {
    const own = await store();
    await importMany(own, 3);
    await own.mark(1, { kept: true });
    await own.mark(2, { kept: true });
    await closeAll();
    const next = await store();
    await next.remove(1);
    expect(await numbersIn(next)).toEqual([3, 2]);
    await next.remove(2);
    const query = { name: 'test/left', text: 'MATCH (user:User) RETURN count(user) AS n' };
    expect(await graph.read(query, {}, { timeoutMs: 10_000 })).toEqual([{ n: 2 }]);
  });
});

describe('a snapshot that cannot be deleted says why', () => {
  test('the current one', async () => {
    const own = await store();
    await importMany(own, 2);
    await expect(own.remove(2)).rejects.toThrow(SnapshotNeeded);
    await expect(own.remove(2)).rejects.toThrow(/is the current one/);
    expect(await numbersIn(own)).toEqual([2, 1]);
  });

  test('one that another process reads', async () => {
    const server = await store();
    await importMany(server, 2);
    const view = await server.open({ at: 1 });
    const other = await store();
    await expect(other.remove(1)).rejects.toThrow(/is being read by another process/);
    view?.release();
    expect(await peopleAt(server, 1)).toEqual(['only-1']);
  });

  test.each([99, 0, -1])('number %d, which is not there; nor can it be labelled, used or read', async (number) => {
    const own = await store();
    await importMany(own, 1);
    await own.scratch(tenantWith({}));
    await expect(own.remove(number)).rejects.toThrow(UnknownSnapshot);
    await expect(own.mark(number, { kept: true })).rejects.toThrow(UnknownSnapshot);
    await expect(own.use(number)).rejects.toThrow(UnknownSnapshot);
    await expect(own.open({ at: number })).rejects.toThrow(UnknownSnapshot);
  });
});

test('an older snapshot that is used is current everywhere, also after a new start, and an import takes its place', async () => {
  const server = await store();
  await importMany(server, 3);
  const other = await store();
  await other.use(1);
  expect(other.current()).toBe(1);
  await expect.poll(() => server.current(), { timeout: 30_000 }).toBe(1);
  await closeAll();
  const next = await store(1);
  expect(next.current()).toBe(1);
  await next.sweep();
  expect(await numbersIn(next)).toEqual([3, 1]);
  await importMany(next, 1);
  expect(next.current()).toBe(4);
});

describe('what an older snapshot costs the database', () => {
  const structure = [
    'device-group/all',
    'entra-role/extra',
    'entra-role/holdings',
    'group/all',
    'legacy-role/all',
    'permission/extra',
    'snapshot/by-numbers',
    'snapshot/by-numbers',
    'unified-role/all',
  ];

  test('its structure once, and then what the current one costs', async () => {
    await importMany(await store(), 2);
    await closeAll();
    const counted = counting(graph);
    const own = await store(5, counted.graph);
    counted.taken();
    expect(await peopleAt(own, 1)).toEqual(['only-1']);
    expect(counted.taken().sort()).toEqual([...structure, 'person/with-devices'].sort());
    const [first, second] = await Promise.all([own.open({ at: 1 }), own.open({ at: 1 })]);
    expect(first?.model).toBe(second?.model);
    await first?.people(['only-1']);
    expect(counted.taken()).toEqual([]);
    await first?.people(['everyone']);
    expect(counted.taken()).toEqual(['person/with-devices']);
  });

  test('few are remembered, and the current one always', async () => {
    await importMany(await store(), 5);
    await closeAll();
    const counted = counting(graph);
    const own = await store(5, counted.graph);
    const modelsRead = async (...numbers: (number | undefined)[]) => {
      counted.taken();
      for (const at of numbers) (await own.open(at === undefined ? {} : { at }))?.release();
      return counted.taken().filter((name) => name === 'group/all').length;
    };
    expect(await modelsRead(1, 2, 3, 4)).toBe(4);
    expect(await modelsRead(4, 3, 2, undefined, 5)).toBe(0);
    expect(await modelsRead(1)).toBe(1);
    expect(await modelsRead(3, 2, 1, undefined)).toBe(0);
    expect(await modelsRead(4)).toBe(1);
  });
});
