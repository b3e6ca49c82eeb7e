import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TenantFacts } from '../../server/access/terms/facts.ts';
import { nodeKinds } from '../../server/access/terms/vocabulary.ts';
import { loadCatalogue } from '../../server/catalogue/load.ts';
import { connect, type Graph } from '../../server/graph/driver.ts';
import { newOwner } from '../../server/graph/owner.ts';
import { listIds } from '../../server/graph/read/lists.ts';
import { readNeighbours } from '../../server/graph/read/neighbours.ts';
import { searchIds, searchNames, searchQuery } from '../../server/graph/read/search.ts';
import { readStructure } from '../../server/graph/read/structure.ts';
import type { SnapshotKey } from '../../server/graph/snapshot-key.ts';
import { listSnapshots } from '../../server/graph/snapshots.ts';
import { prepareStore } from '../../server/graph/store-format.ts';
import { writeSnapshot } from '../../server/graph/write/write-snapshot.ts';
import { emptyDatabase, testDatabase } from './database.ts';
import { tenantWith, user } from './small-tenant.ts';
import { readPeople } from './stored.ts';

const { rulebook } = loadCatalogue();
const owner = newOwner();
const limit = { timeoutMs: 60_000 };
const query = (text: string) => ({ name: 'test/query', text });
const partner = user('partner', {
  kind: 'ForeignPrincipal',
  displayName: 'Northwind operations',
  via: 'governance',
  homeTenant: 'northwind.example',
});
const reader = '5d6b6bb7-de71-4623-b4af-96380a352509';
const facts: TenantFacts = tenantWith({
  people: [
    user('ana', { home: 'external' }),
    user('bob'),
    partner,
    user('msp', { kind: 'ForeignPrincipal', via: 'gdap' }),
  ],
  groups: [
    {
      id: 'stated',
      displayName: 'Stated',
      type: 'microsoft365',
      isAssignableToRole: false,
      members: ['ana'],
      eligible: [],
    },
    { id: 'silent', displayName: 'Silent', members: [], eligible: [] },
    { id: 'held', displayName: 'Held', type: 'security', isAssignableToRole: true, members: [], eligible: [] },
  ],
  entraHoldings: [{ role: reader, principal: 'partner', state: 'active', scope: '/' }],
  deviceGroups: [{ id: 'D', displayName: 'D', rank: 1, access: ['partner', 'stated'], remediationLevel: 'none' }],
  ungroupedAccess: ['msp'],
  ungroupedRemediationLevel: 'semi-system',
  liveResponse: { enabled: true, servers: false },
  plans: { MDO: 'none', MDE: 'business' },
});

let graph: Graph;
let snapshot: SnapshotKey;
beforeAll(async () => {
  graph = await connect(testDatabase().address);
  await emptyDatabase(graph);
  await prepareStore(graph);
  snapshot = await writeSnapshot(graph, facts, rulebook, { owner });
});
afterAll(() => graph.close());

const namesFound = async (text: string) => {
  const rows = await searchNames(graph, searchQuery(snapshot, text, nodeKinds) ?? '', 10);
  return rows.map((row) => [row.kind, row.id, row.homeTenant]);
};

describe('a snapshot gives back', () => {
  test('people with their homes, and principals of other tenants', async () => {
    const people = await readPeople(graph, snapshot.number, ['ana', 'bob', 'partner', 'msp']);
    expect(people.get('ana')).toEqual({ ...user('ana', { home: 'external' }), groups: ['stated'], eligibleGroups: [] });
    expect(people.get('bob')).toEqual({ ...user('bob'), groups: [], eligibleGroups: [] });
    expect(people.get('partner')).toEqual({ ...partner, groups: [], eligibleGroups: [] });
    expect(people.get('msp')).toMatchObject({ kind: 'ForeignPrincipal', via: 'gdap' });
    expect(people.get('msp')).not.toHaveProperty('homeTenant');
  });

  test('kinds of groups, levels, switches and plans, as far as they are stated', async () => {
    const structure = await readStructure(graph, snapshot);
    const group = (id: string) => structure.groups.find((one) => one.id === id);
    expect(group('stated')).toMatchObject({ type: 'microsoft365', isAssignableToRole: false });
    expect(group('held')).toMatchObject({ type: 'security', isAssignableToRole: true });
    expect(group('silent')).toEqual({ id: 'silent', displayName: 'Silent', members: [], eligible: [] });
    expect(structure).toMatchObject({
      ungroupedRemediationLevel: 'semi-system',
      ungroupedAccess: ['msp'],
      liveResponse: { enabled: true, servers: false },
      plans: { MDO: 'none', MDE: 'business' },
    });
    expect(structure.deviceGroups[0]?.access.toSorted()).toEqual(['partner', 'stated']);
    expect(structure.deviceGroups[0]?.remediationLevel).toBe('none');
    const silent = await writeSnapshot(graph, tenantWith({}), rulebook, { owner, isScratch: true });
    const nothing = await readStructure(graph, silent);
    for (const key of ['liveResponse', 'plans', 'ungroupedRemediationLevel']) expect(nothing).not.toHaveProperty(key);
  });

  test('counts, lists, names and edges of principals of other tenants', async () => {
    const [record] = await listSnapshots(graph);
    expect(record?.counts).toMatchObject({ User: 2, ServicePrincipal: 0, ForeignPrincipal: 2 });
    for (const inverted of [false, true]) {
      const ids = (await listIds(graph, snapshot, 'ForeignPrincipal', { limit: 5, inverted })).map(({ id }) => id);
      expect(inverted ? ids.toReversed() : ids).toEqual(['msp', 'partner']);
    }
    expect(await namesFound('northwind')).toEqual([['ForeignPrincipal', 'partner', 'northwind.example']]);
    expect((await searchIds(graph, snapshot, ['msp'], nodeKinds)).map(({ kind }) => kind)).toEqual([
      'ForeignPrincipal',
    ]);
    const [partnerFound] = await readNeighbours(graph, snapshot, [{ kind: 'ForeignPrincipal', id: 'partner' }], 9);
    const shown = partnerFound?.fans.flatMap(({ edgeKind, links }) => links.map(({ id }) => `${edgeKind} ${id}`));
    expect(shown).toEqual(['CAN_SEE D', `HOLDS ${reader}`]);
  });
});

describe('a store of an earlier format', () => {
  test('is made to find the new kind too', async () => {
    await graph.writeAlone(query('DROP INDEX search_words'), {}, limit);
    await graph.writeAlone(query('DROP INDEX foreign_principal_order'), {}, limit);
    const older = `CREATE FULLTEXT INDEX search_words FOR (n:User|Group) ON EACH [n.searchWords, n.searchScope]
      OPTIONS { indexConfig: { \`fulltext.analyzer\`: 'whitespace', \`fulltext.eventually_consistent\`: true } }`;
    await graph.writeAlone(query(older), {}, limit);
    await graph.writeAlone(query('CALL db.awaitIndexes(60)'), {}, limit);
    expect(await namesFound('northwind')).toEqual([]);
    await graph.write(query('MATCH (store:Store) SET store.formatVersion = 2'), {}, limit);
    await prepareStore(graph);
    expect(await namesFound('northwind')).toEqual([['ForeignPrincipal', 'partner', 'northwind.example']]);
    const text = "SHOW INDEX YIELD name WHERE name = 'foreign_principal_order' RETURN count(*) AS n";
    expect(await graph.read(query(text), {}, limit)).toEqual([{ n: 1 }]);
  });

  test('said of every group whether roles can be given to it: what is false there was not stated', async () => {
    const text = 'MATCH (s:Snapshot {number: toInteger($snapshot)}) REMOVE s.format';
    await graph.write(query(text), { snapshot: snapshot.number }, limit);
    const { groups } = await readStructure(graph, snapshot);
    const stated = groups.map(({ id, isAssignableToRole }) => [id, isAssignableToRole]).toSorted();
    expect(stated).toEqual([
      ['held', true],
      ['silent', undefined],
      ['stated', undefined],
    ]);
  });
});
