import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadCatalogue } from '../../server/catalogue/load.ts';
import { connect, type Graph } from '../../server/graph/driver.ts';
import { newOwner } from '../../server/graph/owner.ts';
import { listDevicesIn, listEveryone, listIds, listMembers } from '../../server/graph/read/lists.ts';
import type { PageRequest } from '../../server/graph/read/page.ts';
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

test('lists by id have everybody once, whatever the letters of an id, page by page and from the end', async () => {
  const letters = Object.values(names);
  const facts = tenantWith({
    people: [
      ...letters.map((id) => user(id, { displayName: id })),
      ...letters.map((id) => user(`app ${id}`, { kind: 'ServicePrincipal' })),
    ],
    groups: [groupOf('soc', letters, [])],
    devices: letters.map((id) => ({ id, displayName: 'Same', tags: [], matches: ['servers'] })),
    deviceGroups: [{ id: 'servers', displayName: 'Servers', rank: 1, access: [] }],
  });
  const snapshot = await writeSnapshot(graph, facts, loadCatalogue().rulebook, { owner: newOwner() });
  const lists = {
    named: (page: PageRequest) => listIds(graph, snapshot, 'User', { ...page, by: 'name' }),
    users: (page: PageRequest) => listIds(graph, snapshot, 'User', page),
    applications: (page: PageRequest) => listIds(graph, snapshot, 'ServicePrincipal', page),
    devices: (page: PageRequest) => listIds(graph, snapshot, 'Device', page),
    members: async (page: PageRequest) => (await listMembers(graph, snapshot, ['soc'], page)).get('soc') ?? [],
    everyone: async (page: PageRequest) => (await listEveryone(graph, snapshot, ['soc'], page)).get('soc') ?? [],
    grouped: async (page: PageRequest) =>
      (await listDevicesIn(graph, snapshot, ['servers'], page)).get('servers') ?? [],
  };
  for (const [what, list] of Object.entries(lists)) {
    const walk = async (inverted: boolean): Promise<string[]> => {
      const found: string[] = [];
      for (let cursor: string | undefined; ; ) {
        const range = cursor === undefined ? {} : inverted ? { before: cursor } : { after: cursor };
        const page = await list({ limit: 2, inverted, by: 'id', ...range });
        found.push(...page.map(({ id }) => id));
        cursor = page.at(-1)?.cursor;
        if (page.length < 2) return found;
      }
    };
    const forwards = await walk(false);
    expect([what, [...forwards].sort()]).toEqual([
      what,
      letters.map((id) => (what === 'applications' ? `app ${id}` : id)).sort(),
    ]);
    expect(await walk(true)).toEqual([...forwards].reverse());
    const all = await list({ limit: 9, inverted: false, by: 'id' });
    const [first, last] = [all[0]?.cursor ?? '', all.at(-1)?.cursor ?? ''];
    for (const inverted of [false, true]) {
      const between = await list({ limit: 9, inverted, by: 'id', after: first, before: last });
      expect(between.map(({ id }) => id).sort()).toEqual(forwards.slice(1, -1).sort());
    }
  }
});
