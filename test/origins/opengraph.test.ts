import { describe, expect, it } from 'vitest';
import { opengraphFormat } from '../../server/origins/opengraph/format.ts';
import { readBy, refusalOf } from './parcels/in-memory.ts';

const sid = 'S-1-5-21-1-2-3-1001';

const node = (id: string, kinds: readonly string[], properties?: object) => ({ id, kinds, properties });
const by = (value: string, match_by = 'id') => ({ value, match_by });
const edge = (kind: string, start: unknown, end: unknown) => ({ kind, start, end, properties: {} });
const graph = (nodes: readonly unknown[], edges: readonly unknown[]): string =>
  JSON.stringify({ metadata: { source_kind: 'Base' }, graph: { nodes, edges } }, null, 1);

const nodes = [
  node(sid, ['User', 'Base'], { name: 'ANA@FABRIKAM.EXAMPLE', enabled: false }),
  node('BOB', ['AZBase', 'AZUser'], {
    name: 'BOB@FABRIKAM',
    displayname: 'Bob',
    userprincipalname: 'bob@fabrikam.example',
    enabled: true,
    usertype: 'Guest',
    onpremid: 'S-1-5-21-1-2-3-1002',
  }),
  node('APP', ['AZServicePrincipal', 'AZBase'], { displayname: 'Playbooks', enabled: true }),
  node('SOC', ['AZGroup', 'AZBase'], { displayname: 'SOC', isassignabletorole: true }),
  node('S-1-5-21-1-2-3-2001', ['Group', 'Base'], { name: 'TIER 2@FABRIKAM.EXAMPLE', isassignabletorole: false }),
  node('PC', ['Computer', 'Base']),
  node('LOCAL', ['ADLocalGroup', 'Group', 'Base']),
  node('VM', ['AZVM', 'AZBase']),
  node('eve', ['WC_User', 'WC_Principal'], { name: 'Eve' }),
  { id: 'plain' },
];
const edges = [
  edge('MemberOf', by(sid), by('S-1-5-21-1-2-3-2001')),
  edge('AZMemberOf', by('BOB'), by('SOC')),
  edge('MemberOf', by('pc'), by('S-1-5-21-1-2-3-2001')),
  edge('MemberOf', by('PC'), by('S-1-5-21-1-2-3-2001')),
  edge('AZMemberOf', { ...by('PHONE'), kind: 'AZDevice' }, by('SOC')),
  edge('AZMemberOf', by('Carl', 'name'), by('SOC')),
  edge(
    'AZMemberOf',
    { match_by: 'property', property_matchers: [{ key: 'objectid', operator: 'equals', value: 'DAN' }] },
    by('SOC'),
  ),
  edge('WC_NestedIn', by('SOC'), by('S-1-5-21-1-2-3-2001')),
  edge('WC_EligibleFor', by('eve'), by('SOC')),
  edge('WC_EligibleFor', by('eve'), by('WC_EntraRole:Security Reader')),
  edge('GenericAll', by('BOB'), by('SOC')),
];

const active = (group: object, member: object) => ({ kind: 'member', group, member, state: 'active' }) as const;
const tier = { id: 'S-1-5-21-1-2-3-2001' };
const soc = { id: 'SOC' };
const reason =
  'An OpenGraph file does not state whether it is complete. Add a collected folder or the output of AzureHound.';

const statements = [
  {
    kind: 'user',
    id: sid,
    displayName: 'ANA@FABRIKAM.EXAMPLE',
    userPrincipalName: 'ANA@FABRIKAM.EXAMPLE',
    accountEnabled: false,
    sid,
  },
  {
    kind: 'user',
    id: 'BOB',
    displayName: 'Bob',
    userPrincipalName: 'bob@fabrikam.example',
    accountEnabled: true,
    userType: 'Guest',
    sid: 'S-1-5-21-1-2-3-1002',
  },
  { kind: 'servicePrincipal', id: 'APP', displayName: 'Playbooks', accountEnabled: true },
  { kind: 'group', id: 'SOC', displayName: 'SOC', isAssignableToRole: true },
  { kind: 'group', ...tier, displayName: 'TIER 2@FABRIKAM.EXAMPLE', sid: tier.id },
  { kind: 'user', id: 'eve', displayName: 'Eve' },
  active(tier, { id: sid }),
  active(soc, { id: 'BOB' }),
  { ...active(tier, { id: 'pc' }), isPrincipal: false },
  { ...active(soc, { id: 'PHONE' }), isPrincipal: false },
  active(soc, { name: 'Carl' }),
  active(soc, { id: 'DAN' }),
  active(tier, soc),
  { ...active(soc, { id: 'eve' }), state: 'eligible' },
  { kind: 'coverage', of: 'users', state: 'partial', reason },
  { kind: 'coverage', of: 'groups', state: 'partial', reason },
  { kind: 'coverage', of: 'members', state: 'partial', reason },
  { kind: 'coverage', of: 'groupEligibility', state: 'partial', reason },
];

describe('an OpenGraph file', () => {
  it('states people, applications, groups and memberships', async () => {
    const told = await readBy(opengraphFormat, { a: graph(nodes, edges) });
    expect(told.statements).toEqual(statements);
    expect(told.unneeded).toEqual({
      Computer: 1,
      ADLocalGroup: 1,
      AZVM: 1,
      'node without kinds': 1,
      WC_EligibleFor: 1,
      GenericAll: 1,
    });
    expect(told.unreadable).toEqual([]);
    expect(told.records).toHaveLength(15);
    expect(told.records.slice(6, 10)).toEqual([
      `membership ${sid} in S-1-5-21-1-2-3-2001`.toLowerCase(),
      'membership bob in soc',
      'membership pc in s-1-5-21-1-2-3-2001',
      'membership pc in s-1-5-21-1-2-3-2001',
    ]);
  });

  it('says the same with edges first, in two files, and in every encoding', async () => {
    const edgesFirst = JSON.stringify({ graph: { edges, nodes } });
    const text = graph(nodes, edges);
    for (const files of [
      { a: edgesFirst },
      { a: graph([], edges), b: graph(nodes, []) },
      { a: `\uFEFF${text}` },
      { a: text.replaceAll('\n', '\r\n') },
      { a: Buffer.from(`\uFEFF${text}`, 'utf16le').swap16() },
    ])
      expect((await readBy(opengraphFormat, files)).statements).toEqual(statements);
  });

  it('is recognised by what it holds', async () => {
    const told = await readBy(opengraphFormat, {
      'drawing.json': '{"style": {}, "nodes": [{"labels": ["AZUser"]}], "relationships": []}',
      'empty.json': '{"graph": {"nodes": [], "edges": []}}',
      'graph.json': graph(nodes, edges),
      'other.json': '{"graph": "x"}',
    });
    expect(told.recognised).toEqual(['empty.json', 'graph.json']);
  });
});

describe('what is wrong with it', () => {
  const written = (list: 'nodes' | 'edges', ...items: readonly string[]): string =>
    `{"graph": {"${list}": [\n${items.join(',\n')}\n]}}`;

  it.each([
    ['a node that is text', written('nodes', '"x"'), 'this record (node) is skipped: it is not an object'],
    [
      'a node without an id',
      written('nodes', '{"kinds":["User"]}'),
      'this record (user) is skipped: it has no objectid',
    ],
    [
      'a computer without an id',
      written('nodes', '{"kinds":["Computer"]}'),
      'this record (Computer) is skipped: it has no objectid',
    ],
    [
      'kinds that are text',
      written('nodes', '{"id":"x","kinds":"User"}'),
      'this record (node) is skipped: the field kinds is not a list',
    ],
    [
      'a flag that is text',
      written('nodes', '{"id":"x","kinds":["User"],"properties":{"enabled":"true"}}'),
      'this record (user) is skipped: the field enabled is neither true nor false',
    ],
    [
      'an edge without a start',
      written('edges', '{"kind":"MemberOf","end":{"value":"x"}}'),
      'this record (edge) is skipped: it has no value',
    ],
    [
      'an edge to anything with a property',
      written(
        'edges',
        '{"kind":"MemberOf","start":{"value":"x"},"end":{"match_by":"property","property_matchers":[{"key":"mail","operator":"equals","value":"x"}]}}',
      ),
      'this record (edge) is skipped: its end is found neither by id nor by name',
    ],
    [
      'an edge to a name that is empty',
      written('edges', '{"kind":"MemberOf","start":{"value":"x"},"end":{"match_by":"name","value":""}}'),
      'this record (edge) is skipped: its end is found neither by id nor by name',
    ],
    [
      'a start that is text',
      written('edges', '{"kind":"MemberOf","start":"x"}'),
      'this record (edge) is skipped: the field start is not an object',
    ],
  ])('is told with its line: %s', async (_, file, sentence) => {
    const told = await readBy(opengraphFormat, { a: file });
    expect([told.unreadable, told.records]).toEqual([[`a:2: ${sentence}`], []]);
  });

  it.each([
    [
      'it is cut',
      graph(nodes, edges).slice(0, -20),
      'a: this file ends in the middle of its JSON. Export or copy it again.',
    ],
    [
      'it is not JSON',
      '{"graph": {"nodes": [\n{"id": oops}]}}',
      'a:2: not valid JSON: unexpected "o". Export the file again.',
    ],
    [
      'its nodes are an object',
      '{"graph": {"nodes": {"1": {"id": "x"}}}}',
      'a:1: its "nodes" are not a list. Export the file again.',
    ],
    [
      'it is nested too deep',
      `{"graph": {"nodes": [${'{"a":'.repeat(60)}`,
      'a:1: not valid JSON: nested deeper than 50 levels. Export the file again.',
    ],
  ])('is refused: %s', async (_, file, sentence) => {
    expect(await refusalOf(() => readBy(opengraphFormat, { a: file }))).toBe(sentence);
  });
});
