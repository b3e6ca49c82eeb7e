import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { personOf } from '../../server/access/judge/person.ts';
import { loadCatalogue } from '../../server/catalogue/load.ts';
import { connect, type Graph } from '../../server/graph/driver.ts';
import { newOwner } from '../../server/graph/owner.ts';
import { readStructure } from '../../server/graph/read/structure.ts';
import { prepareStore } from '../../server/graph/store-format.ts';
import { discardSnapshot } from '../../server/graph/sweep.ts';
import { writeSnapshot } from '../../server/graph/write/write-snapshot.ts';
import { anyTenant, ordered, structureOf } from './any-tenant.ts';
import { emptyDatabase, testDatabase } from './database.ts';
import { readDevices, readPeople } from './stored.ts';

const { rulebook } = loadCatalogue();
const owner = newOwner();
let graph: Graph;
beforeAll(async () => {
  graph = await connect(testDatabase().address);
  await emptyDatabase(graph);
  await prepareStore(graph);
});
afterAll(() => graph.close());

test.each([
  ['a snapshot', false, 12],
  ['a scratch snapshot', true, 40],
])('what is written as %s is what is read', async (_, isScratch, numRuns) => {
  await fc.assert(
    fc.asyncProperty(anyTenant, async (facts) => {
      const snapshot = await writeSnapshot(graph, facts, rulebook, { owner, isScratch });
      expect(structureOf(await readStructure(graph, snapshot))).toEqual(structureOf(facts));
      const people = await readPeople(graph, snapshot.number, [...facts.people.map((person) => person.id), 'nobody']);
      expect([...people.keys()].sort()).toEqual(facts.people.map((person) => person.id).sort());
      for (const [id, person] of people) expect(ordered(person)).toEqual(ordered(personOf(facts, id)));
      const devices = await readDevices(
        graph,
        snapshot.number,
        facts.devices.map((device) => device.id),
      );
      expect(ordered([...devices.values()])).toEqual(ordered(facts.devices));
      if (isScratch) await discardSnapshot(graph, owner, snapshot.number);
    }),
    { numRuns },
  );
});
