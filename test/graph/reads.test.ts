import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TenantFacts } from '../../server/access/terms/facts.ts';
import { type NodeKind, nodeKinds } from '../../server/access/terms/vocabulary.ts';
import { loadCatalogue } from '../../server/catalogue/load.ts';
import { connect, type Graph } from '../../server/graph/driver.ts';
import { newOwner } from '../../server/graph/owner.ts';
import { listDevicesIn, listIds, listMembers } from '../../server/graph/read/lists.ts';
import { readNeighbours } from '../../server/graph/read/neighbours.ts';
import type { PageRequest } from '../../server/graph/read/page.ts';
import { countHits, searchIds, searchNames, searchQuery } from '../../server/graph/read/search.ts';
import { readDeviceGroupSizes } from '../../server/graph/read/sizes.ts';
import type { SnapshotKey } from '../../server/graph/snapshot-key.ts';
import { prepareStore } from '../../server/graph/store-format.ts';
import { writeSnapshot } from '../../server/graph/write/write-snapshot.ts';
import { emptyDatabase, testDatabase } from './database.ts';
import { contosoFacts, tenantWith, user } from './small-tenant.ts';

const catalogue = loadCatalogue();
const owner = newOwner();
let graph: Graph;
let contoso: TenantFacts;
let snapshot: SnapshotKey;
beforeAll(async () => {
  graph = await connect(testDatabase().address);
  await emptyDatabase(graph);
  await prepareStore(graph);
  contoso = contosoFacts(catalogue);
  snapshot = await writeSnapshot(graph, contoso, catalogue.rulebook, { owner });
});
afterAll(() => graph.close());

async function found(text: string, of = snapshot): Promise<string[]> {
  const query = searchQuery(of, text, nodeKinds);
  if (query === undefined) return [];
  const rows = await searchNames(graph, query, 50);
  return rows.map((row) => `${row.kind}:${row.id}`);
}

describe('lists', () => {
  const forward = (more: Partial<PageRequest> = {}): PageRequest => ({ limit: 7, inverted: false, ...more });

  test('pages forwards and backwards give everybody once, by name without case', async () => {
    const users = contoso.people.filter((person) => person.kind === 'User');
    const expected = users
      .map(({ displayName, id }) => ({ id, key: `${displayName.toLowerCase()}\u0000${id}` }))
      .sort((left, right) => (left.key < right.key ? -1 : 1))
      .map(({ id }) => id);
    const ids: string[] = [];
    for (let after: string | undefined; ; ) {
      const page = await listIds(graph, snapshot, 'User', forward(after === undefined ? {} : { after }));
      ids.push(...page.map((entry) => entry.id));
      after = page.at(-1)?.cursor;
      if (page.length < 7) break;
    }
    expect(ids).toEqual(expected);
    const last = await listIds(graph, snapshot, 'User', { limit: 3, inverted: true });
    expect(last.map((entry) => entry.id)).toEqual(expected.toReversed().slice(0, 3));
    const before = await listIds(graph, snapshot, 'User', { limit: 2, inverted: true, before: last[2]?.cursor ?? '' });
    expect(before.map((entry) => entry.id)).toEqual(expected.toReversed().slice(3, 5));
  });

  test('members of several groups come at once, each with its own page', async () => {
    const members = await listMembers(
      graph,
      snapshot,
      ['tier2-emea', 'hunters', 'no such group'],
      forward({ limit: 2 }),
    );
    const shown = (group: string) => members.get(group)?.map(({ id, isEligible }) => (isEligible ? `${id}?` : id));
    expect(shown('tier2-emea')).toEqual(['ana', 'eve?']);
    expect(shown('hunters')).toEqual(['hugo', 'hunting-notebooks']);
    expect(members.has('no such group')).toBe(false);
    const after = members.get('tier2-emea')?.[1]?.cursor ?? '';
    const rest = await listMembers(graph, snapshot, ['tier2-emea'], forward({ after }));
    expect(rest.get('tier2-emea')?.map((entry) => entry.id)).toEqual(['omar']);
    const backwards = await listMembers(graph, snapshot, ['tier2-emea'], { limit: 9, inverted: true });
    expect(backwards.get('tier2-emea')?.map((entry) => entry.id)).toEqual(['omar', 'eve', 'ana']);
  });

  test('a device is in the best-ranked group whose rule it meets, and in no other', async () => {
    const groups = [...contoso.deviceGroups.map((deviceGroup) => deviceGroup.id), 'ungrouped'];
    const devices = await listDevicesIn(graph, snapshot, groups, { limit: 100, inverted: false });
    expect(devices.get('domain-controllers')?.map((entry) => entry.id)).toEqual(['dc1', 'dc2']);
    expect(
      devices
        .get('ungrouped')
        ?.map((entry) => entry.id)
        .sort(),
    ).toEqual(['lab-laptop', 'lab-phone']);
    expect([...devices.values()].flat()).toHaveLength(contoso.devices.length);
    const sizes = await readDeviceGroupSizes(graph, snapshot, ['servers']);
    expect(sizes.get('servers')?.matching).toBeGreaterThan(sizes.get('servers')?.devices ?? 0);
  });
});

describe('neighbours', () => {
  const fansOf = async (kind: NodeKind, id: string, limit = 100) => {
    const [found] = await readNeighbours(graph, snapshot, [{ kind, id }], limit);
    return (found?.fans ?? []).flatMap(({ edgeKind, direction, kind: other, links }) =>
      links.map((link) => `${edgeKind} ${direction} ${other}:${link.id}`),
    );
  };

  test('a permission leads to the roles that give it and the capabilities that need it', async () => {
    const found = await fansOf('Permission', 'so.sd.response');
    expect(found).toContain('GRANTS in UnifiedRole:responder');
    expect(found).toContain('GRANTS in UnifiedRole:global-defender');
    expect(found).toContain('MAPS_TO in EntraRole:5f2222b1-57c3-48ba-8ad5-d4759f1fde6f');
    expect(found).toContain('MAPS_TO in LegacyPermission:active-remediation-security-operations');
    expect(found.some((edge) => edge.startsWith('REQUIRES in Capability:'))).toBe(
      catalogue.rulebook.capabilities.size > 0,
    );
  });

  test('a person, a group, a role and a device group have what is around them, both ways', async () => {
    expect(await fansOf('User', 'ana')).toEqual([
      'MEMBER_OF out Group:emea-server-team',
      'MEMBER_OF out Group:incident-leads',
      'MEMBER_OF out Group:tier2-emea',
    ]);
    expect(await fansOf('Group', 'tier2')).toContain('ASSIGNED out UnifiedAssignment:respond-on-devices');
    expect(await fansOf('Group', 'tier2')).toContain('NESTED_IN in Group:tier2-emea');
    expect(await fansOf('UnifiedRole', 'responder')).toContain('OF_ROLE in UnifiedAssignment:respond-on-devices');
    const servers = await fansOf('DeviceGroup', 'servers');
    expect(servers).toContain('CAN_SEE in Group:emea-server-team');
    expect(servers).toContain('MATCHES in Device:dc1');
    expect(servers).not.toContain('IN_DEVICE_GROUP in Device:dc1');
    expect(servers).toContain('IN_DEVICE_GROUP in Device:srv1');
    expect(servers).not.toContain('MATCHES in Device:srv1');
    expect(await fansOf('LegacyRole', 'mda:Security operator')).toContain('HOLDS in User:noor');
  });

  test('of many are counted all and read the first by name, for several nodes at once', async () => {
    const nodes = [
      { kind: 'Group', id: 'tier2' },
      { kind: 'Group', id: 'no such group' },
      { kind: 'User', id: 'leo' },
    ] as const;
    const found = await readNeighbours(graph, snapshot, nodes, 1);
    expect(found.map(({ id, enabled }) => [id, enabled])).toEqual([
      ['tier2', null],
      ['leo', false],
    ]);
    const nested = found[0]?.fans.find(({ edgeKind, direction }) => edgeKind === 'NESTED_IN' && direction === 'in');
    expect(nested?.total).toBe(2);
    expect(nested?.links.map(({ id, name }) => [id, name])).toEqual([['tier2-amer', 'SOC Tier 2 AMER']]);
  });
});

describe('search', () => {
  test('finds people by the beginnings of words, without case and accents, and by user principal name', async () => {
    expect(await found('Ana Torres')).toEqual(['User:ana']);
    expect(await found('TOR an')).toEqual(['User:ana']);
    expect((await found('bea font'))[0]).toBe('User:bea');
    expect(await found('ida.bergstrom@contoso.com')).toEqual(['User:ida']);
    expect(await found('bergström')).toEqual(['User:ida']);
  });

  test('finds every kind of node', async () => {
    expect(await found('soc tier 2')).toContain('Group:tier2');
    expect(await found('security operator')).toContain('EntraRole:5f2222b1-57c3-48ba-8ad5-d4759f1fde6f');
    expect(await found('tier 2 responder')).toContain('UnifiedRole:responder');
    expect(await found('executive lap')).toContain('DeviceGroup:executive-laptops');
    expect(await found('srv1')).toContain('Device:srv1');
    expect(await found('so.sd.response')).toContain('Permission:so.sd.response');
    expect(await found('live response')).toContain('LegacyPermission:live-response-basic');
  });

  test('a whole word comes before a beginning', async () => {
    expect((await found('nia'))[0]).toBe('User:nia');
  });

  test('stays in its snapshot and its kinds, and counts', async () => {
    const other = await writeSnapshot(
      graph,
      tenantWith({ people: [user('zed', { displayName: 'Ana Zed' })] }),
      catalogue.rulebook,
      { owner },
    );
    expect((await found('ana', other)).filter((hit) => hit.startsWith('User:'))).toEqual(['User:zed']);
    expect((await found('analyst', other)).filter((hit) => hit.startsWith('LegacyRole:'))).toEqual([]);
    expect(await found('zed')).toEqual([]);
    const query = searchQuery(snapshot, 'soc', ['Group']) ?? '';
    const rows = await searchNames(graph, query, 3);
    expect(new Set(rows.map((row) => row.kind))).toEqual(new Set(['Group']));
    const named = contoso.groups.filter((group) => /\bsoc/i.test(group.displayName)).length;
    expect(await countHits(graph, query, 1_000)).toBe(named);
    expect(await countHits(graph, query, 2)).toBe(2);
  });

  test('a pasted id is found exactly', async () => {
    const rows = await searchIds(graph, snapshot, ['tier2'], nodeKinds);
    expect(rows.map((row) => `${row.kind}:${row.id}`)).toEqual(['Group:tier2']);
    expect(await searchIds(graph, snapshot, ['tier2'], ['User'])).toEqual([]);
  });

  test.each([
    '*',
    'ana OR 1=1',
    '+searchScope:snapshot_1',
    'a:b',
    '"',
    ')(',
    '\\',
    'ana~',
    '[a TO z]',
    'NOT ana',
    "' OR '",
    '/.*/',
    '&&',
    '\u0000',
    '',
  ])('the text %j is only a text', async (text) => {
    const hits = await found(text);
    const words = text.match(/[\p{L}\p{N}]+/gu) ?? [];
    if (words.length === 0) expect(hits).toEqual([]);
    expect(Array.isArray(await searchIds(graph, snapshot, [text], nodeKinds))).toBe(true);
  });

  test('no text breaks it or leads out of the snapshot', async () => {
    const nobody = await writeSnapshot(graph, tenantWith({ people: [user('x')] }), catalogue.rulebook, { owner });
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 40 }), async (text) => {
        const query = searchQuery(nobody, text, ['User', 'Group', 'Device']);
        if (query === undefined) return;
        const rows = await searchNames(graph, query, 5);
        expect(rows.filter((row) => row.id !== 'x')).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});

test('hostile names are stored and found as they are', async () => {
  const names = [
    '<script>alert("ana")</script>',
    "Robert'); MATCH (n) DETACH DELETE n;//",
    '\u202Egnp.exe evil',
    '=cmd|calc',
    '日本 太郎',
    'Ünïcödé Straße',
    '__proto__',
    'x'.repeat(1_024),
  ];
  const people = names.map((displayName, index) => user(`hostile-${index}`, { displayName }));
  const stored = await writeSnapshot(graph, tenantWith({ people }), catalogue.rulebook, { owner });
  for (const [index, name] of names.entries()) {
    const query = searchQuery(stored, name, ['User']);
    const rows = query === undefined ? [] : await searchNames(graph, query, 20);
    expect(rows.find((row) => row.id === `hostile-${index}`)?.name).toBe(name);
  }
  expect(await found('太郎', stored)).toEqual(['User:hostile-4']);
});
