import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadCatalogue } from '../../server/catalogue/load.ts';
import { connect, type Graph } from '../../server/graph/driver.ts';
import { newOwner } from '../../server/graph/owner.ts';
import { listDevicesIn, listEveryone, listMembers } from '../../server/graph/read/lists.ts';
import { prepareStore } from '../../server/graph/store-format.ts';
import { writeSnapshot } from '../../server/graph/write/write-snapshot.ts';
import { emptyDatabase, testDatabase } from './database.ts';
import { groupOf, tenantWith, user } from './small-tenant.ts';

/** In the order of UTF-16 units letters of full width and of private use come after all that takes two of them. */
const names = { ana: 'Ana', wide: 'ＡＢＣ', kana: 'ｱｲｳ', own: '\uF286x', face: '🦊', last: '\uFFFD' };
const ids = Object.keys(names).sort();

let graph: Graph;
beforeAll(async () => {
  graph = await connect(testDatabase().address);
  await emptyDatabase(graph);
  await prepareStore(graph);
});
afterAll(() => graph.close());

test('nobody is left out of a list of members or devices for the letters of a name', async () => {
  const facts = tenantWith({
    people: ids.map((id) => user(id, { displayName: names[id as keyof typeof names] })),
    groups: [groupOf('soc', ids.slice(0, 3), ids.slice(3)), groupOf('all', ids)],
    deviceGroups: [{ id: 'servers', displayName: 'Servers', rank: 1, access: ['soc'] }],
    devices: ids.map((id) => ({
      id,
      displayName: names[id as keyof typeof names],
      tags: [],
      matches: ['servers'],
    })),
  });
  const snapshot = await writeSnapshot(graph, facts, loadCatalogue().rulebook, { owner: newOwner() });
  for (const inverted of [false, true]) {
    const page = { limit: 100, inverted };
    const idsOf = (pages: ReadonlyMap<string, readonly { readonly id: string }[]>, of: string) =>
      (pages.get(of) ?? []).map(({ id }) => id).sort();
    expect(idsOf(await listMembers(graph, snapshot, ['soc'], page), 'soc')).toEqual(ids);
    expect(idsOf(await listEveryone(graph, snapshot, ['all'], page), 'all')).toEqual(ids);
    expect(idsOf(await listDevicesIn(graph, snapshot, ['servers'], page), 'servers')).toEqual(ids);
  }
});
