import { afterAll, beforeAll, expect, test } from 'vitest';
import { accessModel } from '../../server/access/judge/model.ts';
import { loadCatalogue } from '../../server/catalogue/load.ts';
import { connect, type Graph } from '../../server/graph/driver.ts';
import { newOwner } from '../../server/graph/owner.ts';
import { readStructure } from '../../server/graph/read/structure.ts';
import { prepareStore } from '../../server/graph/store-format.ts';
import { deleteSnapshot } from '../../server/graph/sweep.ts';
import { writeSnapshot } from '../../server/graph/write/write-snapshot.ts';
import { readEverybody } from '../../server/store/sets/read-everybody.ts';
import { emptyDatabase, testDatabase } from './database.ts';
import { profilesStored } from './profiles.ts';
import { groupOf, tenantWith, user } from './small-tenant.ts';

const { rulebook } = loadCatalogue();
const owner = newOwner();
const securityReader = '5d6b6bb7-de71-4623-b4af-96380a352509';
let graph: Graph;
beforeAll(async () => {
  graph = await connect(testDatabase().address);
  await emptyDatabase(graph);
  await prepareStore(graph);
});
afterAll(() => graph.close());

const facts = tenantWith({
  people: ['ana', 'ben', 'eve', 'kim', 'lea'].map((id) => user(id)),
  groups: [
    { ...groupOf('soc', ['ana', 'ben', 'night']), eligible: ['eve'] },
    groupOf('night', ['kim']),
    groupOf('choir', ['ana', 'lea']),
  ],
  entraHoldings: [{ role: securityReader, principal: 'soc', state: 'active', scope: '/' }],
});

test('people who are in the same groups that hold something share a profile, from which Cypher walks to them', async () => {
  const key = await writeSnapshot(graph, facts, rulebook, { owner });
  expect(await profilesStored(graph, key)).toEqual([
    // Being in the choir changes nothing, and it does not matter through how many groups somebody is in the one that counts.
    { people: ['ana', 'ben', 'kim'], holders: ['soc'], holdersAfterActivation: ['soc'] },
    { people: ['eve'], holders: [], holdersAfterActivation: ['soc'] },
  ]);
});

test('everybody is read as they were worked out when the snapshot was written, and worked out where that is gone', async () => {
  const key = await writeSnapshot(graph, facts, rulebook, { owner });
  const model = accessModel(await readStructure(graph, key), rulebook);
  const stored = await readEverybody(graph, key, model);
  expect(stored.ids).toEqual(['ana', 'ben', 'eve', 'kim', 'lea']);
  expect([...stored.profileOf]).toEqual([0, 0, 1, 0, 2]);
  await graph.write({ name: 'test/forget', text: 'MATCH (n:Everybody) DETACH DELETE n' }, {}, { timeoutMs: 60_000 });
  expect(await readEverybody(graph, key, model)).toEqual(stored);
});

test('nothing of them is left of a snapshot that is deleted', async () => {
  const text = 'MATCH (n) WHERE n:Everybody OR n:Profile RETURN count(*) AS n';
  const left = () => graph.read<{ n: number }>({ name: 'test/left', text }, {}, { timeoutMs: 60_000 });
  await emptyDatabase(graph);
  await prepareStore(graph);
  const first = await writeSnapshot(graph, facts, rulebook, { owner });
  const second = await writeSnapshot(graph, { ...facts, tenant: { ...facts.tenant, id: 'two' } }, rulebook, { owner });
  expect(await left()).toEqual([{ n: 6 }]);
  await deleteSnapshot(graph, owner, first.number);
  expect(await left()).toEqual([{ n: 3 }]);
  expect(await profilesStored(graph, second)).toHaveLength(2);
});
