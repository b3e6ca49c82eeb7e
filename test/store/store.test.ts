import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { loadCatalogue } from '../../server/catalogue/load.ts';
import { connect, type Graph } from '../../server/graph/driver.ts';
import { openStore, type Store } from '../../server/store/open-store.ts';
import { UnknownSnapshot } from '../../server/store/problems.ts';
import type { SnapshotView } from '../../server/store/snapshot-view.ts';
import { emptyDatabase, testDatabase } from '../graph/database.ts';
import { contosoFacts, groupOf, tenantWith, user } from '../graph/small-tenant.ts';
import { counting } from './counting-graph.ts';

const catalogue = loadCatalogue();
const contoso = contosoFacts(catalogue);
let graph: Graph;
let opened: Store[] = [];
beforeAll(async () => {
  graph = await connect(testDatabase().address);
});
afterAll(() => graph.close());
beforeEach(() => emptyDatabase(graph));
afterEach(async () => {
  for (const store of opened) await store.close();
  opened = [];
});

async function store(snapshotsKept = 5, on: Graph = graph): Promise<Store> {
  const made = await openStore({ graph: on, catalogue, snapshotsKept });
  opened.push(made);
  return made;
}
async function reading(of: Store, at?: number): Promise<SnapshotView> {
  const open = await of.open(at === undefined ? {} : { at });
  if (!open) throw new Error('Nothing is loaded.');
  return open;
}
const withUser = (id: string) => tenantWith({ people: [user(id)] });
const idsIn = async (open: SnapshotView, ids: readonly string[]) => [...(await open.people(ids)).keys()];

test('an empty database has nothing to read', async () => {
  const empty = await store();
  expect(empty.current()).toBeUndefined();
  expect(await empty.open()).toBeUndefined();
  expect(await empty.snapshots()).toEqual([]);
});

test('what was imported is current at once and can be read', async () => {
  const own = await store();
  const odd = {
    id: 'odd',
    sentence: 'Odd, but legal.',
    source: ['R-10'],
    nodes: [{ kind: 'Group' as const, id: 'soc', name: 'SOC' }],
  };
  const number = await own.importTenant(contoso, { as: 'renamed', warnings: [odd] });
  const open = await reading(own);
  expect(open).toMatchObject({ number, warnings: [odd], catalogueHash: catalogue.rulebook.hash });
  expect(open.record.tenant).toEqual({ id: 'renamed', displayName: contoso.tenant.displayName });
  expect(open.counts.User).toBe(contoso.people.filter((person) => person.kind === 'User').length);
  expect(await open.person('ana')).toMatchObject({ displayName: 'Ana Torres', enabled: true });
  expect((await open.device('srv1'))?.matches).toContain('servers');
  expect((await open.search('ana torres')).hits).toEqual([
    { kind: 'User', id: 'ana', name: 'Ana Torres', detail: 'ana.torres@contoso.com', badges: [] },
  ]);
  open.release();
});

describe('another process', () => {
  test('sees a new snapshot by itself, while an open reading stays with its own', async () => {
    const server = await store();
    const importer = await store();
    await importer.importTenant(withUser('old'));
    await expect.poll(() => server.current(), { timeout: 30_000 }).toBe(1);
    const open = await reading(server);
    await importer.importTenant(withUser('new'));
    await expect.poll(() => server.current(), { timeout: 30_000 }).toBe(2);
    expect(await idsIn(open, ['old', 'new'])).toEqual(['old']);
    open.release();
    expect(await idsIn(await reading(server), ['old', 'new'])).toEqual(['new']);
  });

  test('does not sweep what is being read here', async () => {
    const server = await store(1);
    await server.importTenant(withUser('old'));
    const open = await reading(server);
    const importer = await store(1);
    await importer.importTenant(withUser('new'));
    expect(await importer.sweep()).toEqual([]);
    expect(await idsIn(open, ['old'])).toEqual(['old']);
    await importer.close();
    await server.close();
    const next = await store(1);
    await next.sweep();
    expect((await next.snapshots()).map((record) => record.number)).toEqual([2]);
  });
});

test('an older snapshot can be asked, one that is not there says so', async () => {
  const own = await store();
  await own.importTenant(withUser('old'));
  await own.importTenant(withUser('new'));
  const old = await reading(own, 1);
  expect(await idsIn(old, ['old', 'new'])).toEqual(['old']);
  await expect(own.open({ at: 99 })).rejects.toBeInstanceOf(UnknownSnapshot);
});

describe('a scratch', () => {
  test('is read like any snapshot, listed nowhere and gone after its release (S-54)', async () => {
    const own = await store();
    await own.importTenant(withUser('real'));
    const scratch = await own.scratch(contoso);
    expect(await scratch.person('ana')).toBeDefined();
    expect(scratch.record.isScratch).toBe(true);
    expect(own.current()).toBe(1);
    expect((await own.snapshots()).map((record) => record.number)).toEqual([1]);
    expect((await (await reading(own)).search('ana torres')).total).toBe(0);
    scratch.release();
    await own.close();
    const query = { name: 'test/scratch', text: 'MATCH (n) WHERE n.snapshot < 0 OR n.number < 0 RETURN count(n) AS n' };
    expect(await graph.read(query, {}, { timeoutMs: 10_000 })).toEqual([{ n: 0 }]);
  });

  test('of a process that ended without releasing it is gone as well (S-54)', async () => {
    const own = await store();
    await own.scratch(contoso);
    await own.close();
    const query = { name: 'test/scratch', text: 'MATCH (n) WHERE n.snapshot < 0 OR n.number < 0 RETURN count(n) AS n' };
    expect(await graph.read(query, {}, { timeoutMs: 10_000 })).toEqual([{ n: 0 }]);
  });
});

describe('what a question costs the database', () => {
  test('opening the current snapshot costs nothing, and its model is made once', async () => {
    const counted = counting(graph);
    const own = await store(5, counted.graph);
    await own.importTenant(contoso);
    counted.taken();
    const [first, second] = await Promise.all([reading(own), reading(own)]);
    expect(counted.taken()).toEqual([]);
    expect(first.model).toBe(second.model);
  });

  test('an older snapshot is read once, however many ask for it', async () => {
    const counted = counting(graph);
    const own = await store(5, counted.graph);
    await own.importTenant(withUser('old'));
    const importer = await store();
    await importer.importTenant(withUser('new'));
    await expect.poll(() => own.current(), { timeout: 30_000 }).toBe(2);
    counted.taken();
    await Promise.all([reading(own, 1), reading(own, 1)]);
    expect(counted.taken().filter((name) => name === 'group/all').length).toBeLessThanOrEqual(1);
    await reading(own, 1);
    expect(counted.taken()).toEqual([]);
  });

  test('people asked for at the same moment are one read, and none when asked again', async () => {
    const counted = counting(graph);
    const own = await store(5, counted.graph);
    await own.importTenant(contoso);
    const open = await reading(own);
    counted.taken();
    await Promise.all([open.person('ana'), open.people(['omar', 'mia']), open.person('nobody')]);
    expect(counted.taken()).toEqual(['person/with-devices']);
    await open.people(['ana', 'omar']);
    expect(counted.taken()).toEqual([]);
  });

  test('a page is one read for its order and one for its people, for any number of groups', async () => {
    const counted = counting(graph);
    const own = await store(5, counted.graph);
    await own.importTenant(contoso);
    const open = await reading(own);
    counted.taken();
    const page = { limit: 5, inverted: false };
    await open.membersOf(['tier2-emea', 'tier2-amer', 'hunters'], page);
    expect(counted.taken()).toEqual(['group/members', 'person/with-devices']);
    await open.listPeople('User', page);
    expect(counted.taken()[0]).toBe('person/list-users');
    await open.devicesIn(['servers', 'kiosks'], page);
    expect(counted.taken()).toEqual(['device-group/devices', 'person/with-devices']);
    await open.search('ana');
    expect(counted.taken().sort()).toEqual(['search/count', 'search/exact', 'search/names']);
  });
});

test('walks give whole rows', async () => {
  const own = await store();
  await own.importTenant(
    tenantWith({
      people: [user('ana'), user('bob'), user('app', { kind: 'ServicePrincipal' })],
      groups: [groupOf('outer', ['inner', 'bob', 'app'], ['ana']), groupOf('inner', ['ana'])],
    }),
  );
  const open = await reading(own);
  const page = { limit: 9, inverted: false };
  const members = (await open.membersOf(['outer'], page)).get('outer');
  expect(members?.map(({ row }) => `${row.person.kind} ${row.person.id} ${row.isEligible}`)).toEqual([
    'User ana true',
    'ServicePrincipal app false',
    'User bob false',
  ]);
  expect((await open.everyoneIn(['outer'], page)).get('outer')?.map(({ row }) => row.id)).toEqual([
    'ana',
    'app',
    'bob',
  ]);
  expect((await open.groupSizes(['outer'])).get('outer')).toEqual({ direct: 2, eligible: 1, everyone: 3 });
  expect((await open.groupsReached(['ana'])).get('ana')?.toSorted()).toEqual(['inner', 'outer']);
  expect((await open.listPeople('ServicePrincipal', page)).map(({ row }) => row.id)).toEqual(['app']);
});

test('a search names what belongs to individual RBAC models last, and a permission by its level first', async () => {
  const own = await store();
  await own.importTenant(contoso);
  const open = await reading(own);
  const kinds = (await open.search('live response')).hits.map(({ kind }) => kind);
  const individual = kinds.filter((kind) => kind === 'LegacyPermission').length;
  expect(individual).toBeGreaterThan(0);
  expect(kinds.slice(-individual).every((kind) => kind === 'LegacyPermission')).toBe(true);
  const [first] = (await open.search('Response (manage)')).hits;
  expect(first).toMatchObject({ kind: 'Permission', id: 'so.sd.response', detail: 'manage' });
  expect((await open.search('Authorization (read)')).hits[0]).toMatchObject({ kind: 'Permission', detail: 'read' });
  open.release();
});
