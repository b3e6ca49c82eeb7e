import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { personOf } from '../../server/access/judge/person.ts';
import type { TenantFacts } from '../../server/access/terms/facts.ts';
import { nodeKinds } from '../../server/access/terms/vocabulary.ts';
import { loadCatalogue } from '../../server/catalogue/load.ts';
import { connect, type Graph } from '../../server/graph/driver.ts';
import { newOwner } from '../../server/graph/owner.ts';
import { listIds, listMembers } from '../../server/graph/read/lists.ts';
import { searchNames, searchQuery } from '../../server/graph/read/search.ts';
import { readGroupSizes } from '../../server/graph/read/sizes.ts';
import { readStructure } from '../../server/graph/read/structure.ts';
import { beginSnapshot, currentSnapshot, keyOf, listSnapshots } from '../../server/graph/snapshots.ts';
import { prepareStore } from '../../server/graph/store-format.ts';
import { deleteSnapshot, discardSnapshot, sweep } from '../../server/graph/sweep.ts';
import { writeSnapshot } from '../../server/graph/write/write-snapshot.ts';
import { counting } from '../store/counting-graph.ts';
import { anyTenant, ordered, structureOf } from './any-tenant.ts';
import { emptyDatabase, testDatabase } from './database.ts';
import { profilesOf, profilesStored } from './profiles.ts';
import { groupOf, tenantWith, user } from './small-tenant.ts';
import { readDevices, readPeople } from './stored.ts';

const { rulebook } = loadCatalogue();
const owner = newOwner();
const limit = { timeoutMs: 60_000 };
const query = (text: string) => ({ name: 'test/query', text });
let graph: Graph;
beforeAll(async () => {
  graph = await connect(testDatabase().address);
});
afterAll(() => graph.close());
beforeEach(async () => {
  await emptyDatabase(graph);
  await prepareStore(graph);
});

const store = async (facts: TenantFacts, by = owner) => writeSnapshot(graph, facts, rulebook, { owner: by });
const tenant = { id: 'one', displayName: 'One' };

async function countOf(pattern: string): Promise<number> {
  const [row] = await graph.read<{ n: number }>(query(`MATCH ${pattern} RETURN count(*) AS n`), {}, limit);
  return row?.n ?? 0;
}

/** A later state of a tenant: some of each kind are renamed, some are gone, some lists are shorter, most stay. */
function later(facts: TenantFacts, draw: () => number): TenantFacts {
  const renamed = <Item extends { readonly displayName: string }>(items: readonly Item[]): Item[] =>
    items.map((item) => (draw() % 3 === 0 ? { ...item, displayName: `${item.displayName}!` } : item));
  const fewer = <Item>(items: readonly Item[]): Item[] => items.filter(() => draw() % 4 !== 0);
  return {
    ...facts,
    people: renamed(facts.people),
    devices: renamed(fewer(facts.devices)),
    groups: renamed(facts.groups).map((group) =>
      draw() % 3 === 0 ? { ...group, members: fewer(group.members), eligible: fewer(group.eligible) } : group,
    ),
    entraHoldings: fewer(facts.entraHoldings),
    unifiedRoles: renamed(facts.unifiedRoles),
    legacyRoles: facts.legacyRoles.map((role) =>
      draw() % 3 === 0 ? { ...role, principals: fewer(role.principals) } : role,
    ),
    deviceGroups: renamed(facts.deviceGroups),
  };
}

/** Everything that can be read of a snapshot is what was stored as that snapshot. */
async function expectStored(number: number, facts: TenantFacts): Promise<void> {
  const key = await keyOf(graph, number);
  expect(structureOf(await readStructure(graph, key))).toEqual(structureOf(facts));
  const ids = facts.people.map(({ id }) => id);
  const people = await readPeople(graph, number, [...ids, 'nobody']);
  expect([...people.keys()].sort()).toEqual([...ids].sort());
  for (const [id, person] of people) expect(ordered(person)).toEqual(ordered(personOf(facts, id)));
  const devices = facts.devices.map(({ id }) => id);
  expect(ordered([...(await readDevices(graph, number, devices)).values()])).toEqual(ordered(facts.devices));
  const users = facts.people.filter(({ kind }) => kind === 'User').map(({ id }) => id);
  const listed = await listIds(graph, key, 'User', { limit: 100, inverted: false });
  expect(listed.map(({ id }) => id).sort()).toEqual(users.sort());
  expect(await profilesStored(graph, key)).toEqual(profilesOf(facts, rulebook));
  const groups = facts.groups.map(({ id }) => id);
  const members = await listMembers(graph, key, groups, { limit: 100, inverted: false });
  const sizes = await readGroupSizes(graph, key, groups);
  const listable = new Set(facts.people.filter(({ kind }) => kind !== 'ForeignPrincipal').map(({ id }) => id));
  for (const { id, members: direct, eligible } of facts.groups) {
    const expected = [...direct, ...eligible].filter((member) => listable.has(member)).sort();
    expect((members.get(id) ?? []).map((member) => member.id).sort()).toEqual(expected);
    expect(sizes.get(id)?.direct).toBe(direct.filter((member) => listable.has(member)).length);
  }
}

describe('snapshots of one tenant that follow each other', () => {
  test('share everything that did not change', async () => {
    const before = tenantWith({ people: [user('ana'), user('bob')], groups: [groupOf('soc', ['ana', 'bob'])] });
    const first = await store(before);
    const [nodes, edges] = [await countOf('(n)'), await countOf('()-[e]->()')];
    const again = await store(before);
    expect(again).toEqual({ number: 2, series: first.series });
    // The record of the snapshot, and what everybody is to questions; the fingerprint is kept once.
    expect(await countOf('(n)')).toBe(nodes + 2);
    expect(await countOf('()-[e]->()')).toBe(edges);
    const after = tenantWith({
      people: [user('ana', { enabled: false }), user('bob')],
      groups: [groupOf('soc', ['bob']), groupOf('empty', [])],
    });
    const third = await store(after);
    const renamed = { ...after, people: [user('ana', { enabled: false }), user('bob', { displayName: 'Bob' })] };
    const fourth = await store(renamed);
    expect([third.series, fourth.series]).toEqual([first.series, first.series]);
    expect(await countOf('(n:User)')).toBe(4);
    await expectStored(4, renamed);
    await expectStored(1, before);
    await expectStored(2, before);
    await expectStored(3, after);
  });

  test('find names as they were at their time', async () => {
    const named = (displayName: string) => tenantWith({ people: [user('ana', { displayName }), user('bob')] });
    const first = await store(named('Ana Torres'));
    const second = await store(named('Ana Silva'));
    expect(second.series).toBe(first.series);
    const found = async (key: typeof first, text: string) =>
      (await searchNames(graph, searchQuery(key, text, nodeKinds) ?? '', 10)).map(({ name }) => name);
    expect(await found(first, 'torres')).toEqual(['Ana Torres']);
    expect(await found(first, 'silva')).toEqual([]);
    expect(await found(second, 'torres')).toEqual([]);
    expect(await found(second, 'silva')).toEqual(['Ana Silva']);
    expect((await found(second, 'ana'))[0]).toBe('Ana Silva');
    expect(await found(second, 'ana torres')).toEqual([]);
  });

  test('leave no trace of an import that was given up, whenever that was', async () => {
    const many = Array.from({ length: 60 }, (_, index) => `p${index}`);
    const before = tenantWith({
      people: many.map((id) => user(id)),
      groups: [groupOf('all', many), groupOf('none', [])],
    });
    const after = tenantWith({
      people: many.slice(5).map((id) => user(id, id === 'p9' ? { displayName: 'Nine' } : {})),
      groups: [groupOf('all', many.slice(20)), groupOf('none', many.slice(10, 15))],
    });
    const first = await store(before);
    const { number: whole } = await store(after);
    const { taken, graph: counted } = counting(graph);
    await writeSnapshot(counted, before, rulebook, { owner });
    const steps = taken().length;
    expect(steps).toBeGreaterThan(10);
    expect(whole).toBe(2);
    let given = 0;
    for (let stopAt = 1; stopAt <= steps; stopAt += 1) {
      const base = (await listSnapshots(graph))[0];
      let left = stopAt;
      const dying = () => {
        left -= 1;
        if (left === 0) throw new Error('The database is gone.');
      };
      const failing: Graph = {
        ...graph,
        write: (...asked) => {
          dying();
          return graph.write(...asked);
        },
        writeTogether: (...asked) => {
          dying();
          return graph.writeTogether(...asked);
        },
      };
      const work = writeSnapshot(failing, after, rulebook, { owner });
      const number = await work.then(
        () => undefined,
        () => (base?.number ?? 0) + 1,
      );
      if (number === undefined) break;
      given += 1;
      await discardSnapshot(graph, owner, number);
      if (base) await expectStored(base.number, before);
    }
    expect(given).toBeGreaterThan(5);
    expect(first.series).toBe((await keyOf(graph, (await currentSnapshot(graph)) ?? 0)).series);
    const last = await store(after);
    await expectStored(last.number, after);
    await expectStored(first.number, before);
  });

  test('begin anew when another catalogue, another tenant or most of it is stored', async () => {
    const some = Array.from({ length: 2_000 }, (_, index) => user(`p${index}`));
    const first = await store(tenantWith({ people: some }));
    const other = await store(tenantWith({ people: some, tenant: { id: 'other', displayName: 'Other' } }));
    expect(other.series).toBe(other.number);
    const changed = await writeSnapshot(graph, tenantWith({ people: some }), { ...rulebook, hash: 'newer' }, { owner });
    expect(changed.series).toBe(changed.number);
    const renamed = await store(
      tenantWith({ people: some.map((one) => ({ ...one, displayName: `${one.id} renamed` })) }),
    );
    expect(renamed.series).toBe(renamed.number);
    expect(first.series).toBe(first.number);
  });

  test('are never two at the same place: of imports at once one follows, the other begins anew', async () => {
    const people = [user('ana'), user('bob')];
    const first = await store(tenantWith({ people }));
    const keys = await Promise.all([
      store(tenantWith({ people: [user('ana')] }), newOwner()),
      store(tenantWith({ people: [user('bob')] }), newOwner()),
    ]);
    const following = keys.filter(({ series }) => series === first.series);
    expect(following.length).toBeLessThanOrEqual(1);
    for (const [position, { number }] of keys.entries())
      await expectStored(number, tenantWith({ people: [user(position === 0 ? 'ana' : 'bob')] }));
    const unfinished = await beginSnapshot(graph, owner, false, {}, { base: 1 });
    expect(unfinished.series).toBe(unfinished.number);
  });

  test('keep nothing of those that were swept', async () => {
    const people = ['a', 'b', 'c', 'd', 'e'];
    for (const id of people)
      await store(
        tenantWith({ people: [user('ana', { displayName: id })], groups: [groupOf('g', id < 'c' ? ['ana'] : [])] }),
      );
    expect(await sweep(graph, owner, 1)).toEqual([4, 3, 2, 1]);
    expect(await countOf('(n:User)')).toBe(1);
    expect(await countOf('()-[e:MEMBER_OF]->()')).toBe(0);
    expect(await countOf('(n:Touched)')).toBe(0);
    expect(await countOf('(n) WHERE n.since IS NOT NULL OR n.until IS NOT NULL')).toBe(0);
    expect(await countOf('(n:Fingerprint)')).toBeGreaterThan(0);
    await deleteSnapshot(graph, owner, 5);
  });

  const numRuns = Number(process.env['FUZZ_RUNS'] ?? 6);
  const millisecondsPerRun = 20_000;

  test(
    'are each read as they were stored, also after others of them are deleted',
    async () => {
      // On a machine that has much else to do, what time is left decides how many runs there are; two there are always.
      const end = Date.now() + numRuns * millisecondsPerRun;
      let runs = 0;
      await fc.assert(
        fc.asyncProperty(
          fc.array(anyTenant, { minLength: 1, maxLength: 2 }),
          fc.infiniteStream(fc.nat()),
          async (states, random) => {
            runs += 1;
            if (runs > 2 && Date.now() > end) return;
            const there = new Map<number, TenantFacts>();
            const draw = () => random.next().value;
            for (const state of states) {
              for (const facts of [
                { ...state, tenant },
                { ...later(state, draw), tenant },
              ])
                there.set((await store(facts)).number, facts);
            }
            const current = await currentSnapshot(graph);
            for (const [number, facts] of there) await expectStored(number, facts);
            for (const number of [...there.keys()].sort(() => (random.next().value % 2 === 0 ? 1 : -1))) {
              if (number === current) continue;
              expect(await deleteSnapshot(graph, owner, number)).toBe(true);
              there.delete(number);
              for (const [left, facts] of there) await expectStored(left, facts);
            }
            const [next] = states;
            if (next === undefined) return;
            await expectStored((await store({ ...next, tenant })).number, { ...next, tenant });
          },
        ),
        { numRuns, endOnFailure: true },
      );
    },
    300_000 + numRuns * millisecondsPerRun,
  );
});
