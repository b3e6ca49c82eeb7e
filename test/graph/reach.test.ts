import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TenantFacts } from '../../server/access/terms/facts.ts';
import { loadCatalogue } from '../../server/catalogue/load.ts';
import { connect, type Graph } from '../../server/graph/driver.ts';
import { newOwner } from '../../server/graph/owner.ts';
import { listEveryone } from '../../server/graph/read/lists.ts';
import { readGroupSizes, readReach } from '../../server/graph/read/sizes.ts';
import { prepareStore } from '../../server/graph/store-format.ts';
import { discardSnapshot } from '../../server/graph/sweep.ts';
import { writeSnapshot } from '../../server/graph/write/write-snapshot.ts';
import { emptyDatabase, testDatabase } from './database.ts';
import { groupOf, tenantWith, user } from './small-tenant.ts';

const { rulebook } = loadCatalogue();
const owner = newOwner();
let graph: Graph;
beforeAll(async () => {
  graph = await connect(testDatabase().address);
  await emptyDatabase(graph);
  await prepareStore(graph);
});
afterAll(() => graph.close());

const people = ['ana', 'bob', 'cyd', 'dee'];
const groups = ['g1', 'g2', 'g3', 'g4', 'g5', 'g6', 'g7'];

/** Groups in groups in any shape: chains, diamonds, cycles, a group in itself. */
const anyNesting: fc.Arbitrary<TenantFacts> = fc
  .tuple(...groups.map(() => fc.tuple(fc.subarray([...people, ...groups]), fc.subarray(people))))
  .map((lists) =>
    tenantWith({
      people: people.map((id) => user(id)),
      groups: lists.map(([members, eligible], index) => groupOf(groups[index] as string, members, eligible)),
    }),
  );

/** The plainest way to say it: add whoever contains somebody who was added before, until nothing changes. */
function reachedBy(facts: TenantFacts, start: string): Set<string> {
  const reached = new Set<string>();
  for (let before = -1; before !== reached.size; ) {
    before = reached.size;
    for (const { id, members } of facts.groups) {
      if (members.some((member) => member === start || reached.has(member))) reached.add(id);
    }
  }
  return reached;
}

test('the database reaches the groups that plain counting reaches, upwards and downwards', async () => {
  await fc.assert(
    fc.asyncProperty(anyNesting, async (facts) => {
      const snapshot = await writeSnapshot(graph, facts, rulebook, { owner, isScratch: true });
      const expected = new Map(people.map((id) => [id, reachedBy(facts, id)]));
      const reach = await readReach(graph, snapshot, people);
      for (const id of people) expect(new Set(reach.get(id))).toEqual(expected.get(id));
      const page = { limit: 100, inverted: false };
      const everyone = await listEveryone(graph, snapshot, groups, page);
      const sizes = await readGroupSizes(graph, snapshot, groups);
      for (const { id, members, eligible } of facts.groups) {
        const inside = people.filter((person) => expected.get(person)?.has(id));
        expect(everyone.get(id)?.map((entry) => entry.id)).toEqual(inside);
        const direct = members.filter((member) => people.includes(member)).length;
        expect(sizes.get(id)).toEqual({ direct, eligible: eligible.length, everyone: inside.length });
      }
      await discardSnapshot(graph, owner, snapshot.number);
    }),
    { numRuns: 80 },
  );
});

test('a chain of a thousand groups is followed to its end', async () => {
  const chain = Array.from({ length: 1_000 }, (_, index) =>
    groupOf(`c${index}`, [index === 0 ? 'ana' : `c${index - 1}`]),
  );
  const facts = tenantWith({ people: [user('ana')], groups: chain });
  const snapshot = await writeSnapshot(graph, facts, rulebook, { owner, isScratch: true });
  expect((await readReach(graph, snapshot, ['ana'])).get('ana')).toHaveLength(1_000);
  const sizes = await readGroupSizes(graph, snapshot, ['c999']);
  expect(sizes.get('c999')).toEqual({ direct: 0, eligible: 0, everyone: 1 });
  await discardSnapshot(graph, owner, snapshot.number);
});
