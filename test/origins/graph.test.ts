import { describe, expect, it } from 'vitest';
import { graphFormat } from '../../server/origins/graph/format.ts';
import type { ParcelFile } from '../../server/origins/parcel/parcel.ts';
import { fileOf, heard, jsonFile, recognised, refusal } from './listening.ts';

const base = 'https://graph.microsoft.com/v1.0/$metadata#';
const next = { '@odata.nextLink': 'https://graph.microsoft.com/v1.0/users?$skiptoken=x' };

/** A saved answer. */
function answer(name: string, context: string, value: readonly unknown[], more: object = {}): ParcelFile {
  return jsonFile({ '@odata.context': `${base}${context}`, ...more, value }, name);
}

const ana = { id: 'ana', displayName: 'Ana', userPrincipalName: 'ana@contoso.com', accountEnabled: true };
const bob = { id: 'bob', displayName: 'Bob', userPrincipalName: 'bob@contoso.com', accountEnabled: false };
const security = { securityEnabled: true, mailEnabled: false, groupTypes: [] };
const soc = { id: 'SOC-1', displayName: 'SOC', ...security };
const tier2 = { id: 'tier-2', displayName: 'Tier 2', ...security };
const user = { '@odata.type': '#microsoft.graph.user' };

describe('saved answers of Microsoft Graph', () => {
  it('state what their context says that they list', async () => {
    const said = await heard(
      graphFormat,
      answer('o.json', 'organization', [{ id: 'tenant-1', displayName: 'Contoso', verifiedDomains: [] }]),
      answer('u.json', 'users(id,displayName,userPrincipalName,accountEnabled)', [ana, bob]),
      answer('g.json', 'groups', [soc]),
      answer('groups-soc-1-members.json', 'directoryObjects', [{ id: 'ana', ...user }]),
      answer('s.json', 'servicePrincipals', [{ id: 'app', displayName: 'Playbook', accountEnabled: true }]),
      answer('d.json', 'roleManagement/directory/roleDefinitions', [
        { id: 'own', templateId: 'own', displayName: 'Own', isBuiltIn: false },
      ]),
      answer('a.json', 'roleManagement/directory/roleAssignments', [
        { id: '1', roleDefinitionId: 'own', principalId: 'ana', directoryScopeId: '/' },
      ]),
      answer('e.json', 'roleManagement/directory/roleEligibilityScheduleInstances', [
        { id: '2', roleDefinitionId: 'own', principalId: 'bob', directoryScopeId: '/administrativeUnits/1' },
      ]),
      answer('r.json', 'roleManagement/defender/roleDefinitions', [
        {
          id: 'resp',
          displayName: 'Responder',
          rolePermissions: [{ allowedResourceActions: ['microsoft.xdr/secops/securitydata/read'] }],
        },
      ]),
      answer('c.json', 'roleManagement/defender/customAppScopes', [
        { id: '7', type: 'UserGroupIds', displayName: 'corp.contoso.com' },
      ]),
    );
    expect(said.statements).toEqual([
      { kind: 'tenant', id: 'tenant-1', displayName: 'Contoso' },
      { kind: 'user', ...ana },
      { kind: 'user', ...bob },
      { kind: 'group', id: 'SOC-1', displayName: 'SOC', type: 'security' },
      { kind: 'member', group: { id: 'soc-1' }, member: { id: 'ana' }, state: 'active' },
      { kind: 'servicePrincipal', id: 'app', displayName: 'Playbook', accountEnabled: true },
      { kind: 'entraRole', id: 'own', template: 'own', displayName: 'Own', isBuiltIn: false },
      { kind: 'entraHolding', role: 'own', principal: { id: 'ana' }, state: 'active', scope: '/' },
      {
        kind: 'entraHolding',
        role: 'own',
        principal: { id: 'bob' },
        state: 'eligible',
        scope: '/administrativeUnits/1',
      },
      {
        kind: 'unifiedRole',
        id: 'resp',
        displayName: 'Responder',
        permissions: ['microsoft.xdr/secops/securitydata/read'],
      },
      { kind: 'list', of: 'members', group: 'SOC-1', state: 'complete' },
    ]);
    expect(said.coverage).toMatchObject({
      users: 'complete',
      groups: 'complete',
      groupTypes: 'complete',
      members: 'complete',
      entraRoles: 'complete',
      entraEligibility: 'complete',
      unifiedRoles: 'complete',
      scopes: 'complete',
    });
    expect(said.lines.slice(0, 3)).toEqual([1, 1, 1]);
  });

  it('know the names of scopes wherever the list of scopes stands', async () => {
    const assigned = { id: 'a', roleDefinitionId: 'resp', principalIds: [], appScopeIds: ['Mdi', '/UserGroupId/7'] };
    const said = await heard(
      graphFormat,
      answer('a.json', 'roleManagement/defender/roleAssignments', [assigned]),
      answer('z.json', 'roleManagement/defender/customAppScopes', [
        { id: '7', type: 'UserGroupIds', displayName: 'corp.contoso.com' },
      ]),
    );
    expect(said.statements).toEqual([
      {
        kind: 'unifiedAssignment',
        role: 'resp',
        id: 'a',
        principals: [],
        dataSources: ['MDI'],
        scopes: ['mdi:domain:corp.contoso.com'],
      },
    ]);
  });

  it('may be bare lists, whose shape says what they are', async () => {
    const said = await heard(
      graphFormat,
      jsonFile([ana, bob], '1.json'),
      jsonFile([soc], '2.json'),
      jsonFile([{ groupId: 'SOC-1', principalId: 'bob', accessId: 'member', memberType: 'Direct' }], '3.json'),
      jsonFile(
        [{ roleDefinitionId: 'r', principalId: 'ana', directoryScopeId: '/', assignmentType: 'Activated' }],
        '4.json',
      ),
      jsonFile([{ id: 'a', roleDefinitionId: 'x', principalIds: ['p'], appScopeIds: ['Mde'] }], '5.json'),
      jsonFile([{ id: 'x', rolePermissions: [{ allowedResourceActions: ['microsoft.xdr/a/read'] }] }], '6.json'),
    );
    expect(said.records).toEqual([
      'user ana',
      'user bob',
      'group SOC-1',
      'eligible member SOC-1/bob',
      'entraHolding r ana / active',
      'unifiedAssignment a',
      'unifiedRole x',
    ]);
    expect(said.coverage['users']).toBe('complete');
    expect(said.coverage['groupEligibility']).toMatch(/^partial: .*one group at a time/);
  });

  it('take licences together, from those in use', async () => {
    const plan = (servicePlanName: string, provisioningStatus = 'Success') => ({ servicePlanName, provisioningStatus });
    const said = await heard(
      graphFormat,
      answer('l.json', 'subscribedSkus', [
        { id: '1', skuPartNumber: 'A', capabilityStatus: 'Enabled', servicePlans: [plan('THREAT_INTELLIGENCE')] },
        {
          id: '2',
          skuPartNumber: 'B',
          capabilityStatus: 'Enabled',
          servicePlans: [plan('WINDEFATP'), plan('MDE_SMB'), plan('ATA', 'Disabled')],
        },
        { id: '3', skuPartNumber: 'C', capabilityStatus: 'Deleted', servicePlans: [plan('ADALLOM_S_STANDALONE')] },
      ]),
    );
    expect(said.statements).toEqual([
      { kind: 'workloads', available: ['MDE', 'MDO', 'MDC', 'XSPM', 'SENT', 'IOT'], plans: { MDO: 'P2' } },
    ]);
  });
});

describe('pages of one list', () => {
  const page = (name: string, people: readonly unknown[], more: object = {}) => answer(name, 'users', people, more);

  it('are complete with the last one, in whatever order they come', async () => {
    const said = await heard(graphFormat, page('users-2.json', [bob]), page('users.json', [ana], next));
    expect(said.coverage['users']).toBe('complete');
    expect(said.records).toEqual(['user bob', 'user ana']);
  });

  it('are partial where the last one links to a further one', async () => {
    const said = await heard(graphFormat, page('users.json', [ana], next), page('users-2.json', [bob], next));
    expect(said.coverage['users']).toBe('partial: The last page links to a further one. Save that as well.');
  });

  it('may repeat people, who are then merged', async () => {
    const said = await heard(graphFormat, page('1.json', [ana], next), page('2.json', [ana]));
    expect(said.records).toEqual(['user ana', 'user ana']);
  });

  it('may end with a link that is found only after the list', async () => {
    const text = JSON.stringify({ value: [ana], '@odata.context': `${base}users`, ...next });
    const said = await heard(graphFormat, fileOf(text, 'users.json'));
    expect(said.coverage['users']).toMatch(/^partial: The last page/);
  });

  it('are partial where people do not say whether their account is enabled', async () => {
    const { accountEnabled: _, ...silent } = ana;
    const said = await heard(graphFormat, page('users.json', [silent, { ...silent, id: 'cy' }, bob]));
    expect(said.coverage['users']).toMatch(
      /^partial: 2 users do not say whether their accounts are enabled\. Read users with/,
    );
  });
});

describe('members of groups', () => {
  const groups = answer('groups.json', 'groups', [soc, tier2]);
  const members = (name: string, more: object = {}, context = 'directoryObjects') =>
    answer(
      name,
      context,
      [
        { id: 'ana', ...user },
        { id: 'pc', '@odata.type': '#microsoft.graph.device' },
      ],
      more,
    );

  it.each([
    'groups-soc-1-members.json',
    'groups/soc-1/members.json',
    'answers/groups/soc-1/members-page-2.json',
    'groups_soc-1_members.json',
  ])('take their group from the path %s', async (path) => {
    const said = await heard(graphFormat, groups, members(path));
    expect(said.statements.filter(({ kind }) => kind === 'member')).toEqual([
      { kind: 'member', group: { id: 'soc-1' }, member: { id: 'ana' }, state: 'active' },
      { kind: 'member', group: { id: 'soc-1' }, member: { id: 'pc' }, state: 'active', isPrincipal: false },
    ]);
    expect(said.coverage['members']).toMatch(/^partial: No answer lists the members of these groups/);
  });

  it('take it from the context before the path', async () => {
    const said = await heard(graphFormat, members('any.json', {}, "groups('SOC-1')/members"));
    expect(said.records).toEqual(['member SOC-1/ana', 'member SOC-1/pc']);
    expect(said.coverage['members']).toMatch(/^partial: The list of groups is not complete/);
  });

  it('are refused where neither says so', async () => {
    expect(await refusal(graphFormat, members('answer-17.json'))).toBe(
      'answer-17.json: this answer lists members or other objects, but does not say of which group. Name the file groups-<id of the group>-members.json, then import it again.',
    );
    const mixed = jsonFile(
      [
        { ...ana, ...user },
        { id: 'g', '@odata.type': '#microsoft.graph.group' },
      ],
      'x.json',
    );
    expect(await refusal(graphFormat, mixed)).toMatch(/^x\.json:1: this answer lists members/);
  });

  it('are partial group by group where a last page or other types are missing', async () => {
    const casted = members('groups-tier-2-members.json', {}, 'users');
    const said = await heard(graphFormat, groups, members('groups-soc-1-members.json', next), casted);
    expect(said.statements.filter(({ kind }) => kind === 'list')).toEqual([
      {
        kind: 'list',
        of: 'members',
        group: 'SOC-1',
        state: 'partial',
        reason: 'The last page links to a further one. Save that as well.',
      },
      {
        kind: 'list',
        of: 'members',
        group: 'tier-2',
        state: 'partial',
        reason: 'Only members that are users were asked for. Save all members.',
      },
    ]);
    expect(said.coverage['members']).toBe(
      'partial: The last page links to a further one. Save that as well. Only members that are users were asked for. Save all members.',
    );
  });

  it('are missing where no answer lists any', async () => {
    expect((await heard(graphFormat, groups)).coverage['members']).toMatch(/^missing: No answer lists members\. Save/);
  });

  it('may stand inside of groups, which list twenty at most', async () => {
    const many = Array.from({ length: 20 }, (_, number) => ({ id: `m${number}`, ...user }));
    const expanded = [
      { ...soc, members: [{ id: 'ana', ...user }] },
      { ...tier2, members: many },
    ];
    const said = await heard(graphFormat, answer('groups.json', 'groups(members())', expanded));
    expect(said.statements.filter(({ kind }) => kind === 'member')).toHaveLength(21);
    expect(said.statements.filter(({ kind }) => kind === 'list')).toMatchObject([
      { group: 'SOC-1', state: 'complete' },
      { group: 'tier-2', state: 'partial' },
    ]);
  });

  it('are neither owners nor members of members, and nobody needs those', async () => {
    const said = await heard(
      graphFormat,
      members('groups-soc-1-owners.json'),
      members('groups-soc-1-transitiveMembers.json'),
      answer('a.json', 'applications', [{ id: '1' }]),
    );
    expect(said.statements).toEqual([]);
    expect(new Set(said.unneeded)).toEqual(
      new Set(['answers of groups/owners', 'answers of groups/transitiveMembers', 'answers of applications']),
    );
  });
});

describe('directory roles', () => {
  const assigned = { id: '1', roleDefinitionId: 'unheard-of', principalId: 'ana', directoryScopeId: '/' };
  const context = 'roleManagement/directory/roleAssignments';

  it('are partial while a role is defined nowhere', async () => {
    const said = await heard(graphFormat, answer('a.json', context, [assigned]));
    expect(said.coverage['entraRoles']).toMatch(/^partial: 1 Entra role is not defined anywhere\. Save roleManagement/);
    const known = { ...assigned, roleDefinitionId: '62e90394-69f5-4237-9190-012177145e10' };
    expect((await heard(graphFormat, answer('a.json', context, [known]))).coverage['entraRoles']).toBe('complete');
  });

  it('are not widened where a scope is missing', async () => {
    const { directoryScopeId: _, ...unscoped } = assigned;
    const said = await heard(graphFormat, answer('a.json', context, [unscoped]));
    expect(said.unreadable).toEqual(['a.json:1: this record is skipped: it has no directoryScopeId']);
    expect(said.statements).toEqual([]);
  });

  it('come also from the older lists, in part', async () => {
    const said = await heard(
      graphFormat,
      answer('roles.json', 'directoryRoles', [{ id: 'r1', roleTemplateId: 't1', displayName: 'Security Reader' }]),
      answer('directoryRoles-r1-members.json', 'directoryObjects', [{ id: 'ana', ...user }]),
    );
    expect(said.statements).toEqual([
      { kind: 'entraRole', id: 'r1', template: 't1', displayName: 'Security Reader', isBuiltIn: true },
      { kind: 'entraHolding', role: 'r1', principal: { id: 'ana' }, state: 'active', scope: '/' },
    ]);
    expect(said.coverage['entraRoles']).toMatch(/^partial: Lists of directoryRoles leave out/);
  });
});

describe('answers that cannot be read', () => {
  const context = `"@odata.context": "${base}users"`;

  it.each([
    [
      'a comma too many',
      `{\n ${context},\n "value": [\n {"id": "ana",}\n ]\n}`,
      'u.json:4: not valid JSON: expected a key in double quotes. Save the answer again.',
    ],
    [
      'a comma too many between objects',
      `{\n ${context},\n "value": [\n {"id": "ana"\n},\n ]\n}`,
      'u.json:6: not valid JSON: expected a value. Save the answer again.',
    ],
    [
      'dots for what was left out',
      `{\n ${context},\n "value": [\n {"id": "ana"}\n ...\n ]\n}`,
      'u.json:5: not valid JSON: expected "," or "]". Save the answer again.',
    ],
    [
      'an end in the middle of an object',
      `{ ${context}, "value": [\n{"id": "ana", "x": "`,
      'u.json:2: not valid JSON: the text ends in the middle of an object. Save the answer again.',
    ],
    [
      'an end between objects',
      `{ ${context}, "value": [\n{"id": "ana"},\n`,
      'u.json:3: not valid JSON: the text ends, but a value is expected. Save the answer again.',
    ],
    [
      'two documents',
      `{ ${context}, "value": [] }\n{}`,
      'u.json:2: not valid JSON: unexpected text after the end of the document. Save the answer again.',
    ],
    [
      'brackets nested too deep',
      `{ ${context}, "value": [\n${'['.repeat(60)}`,
      'u.json:2: not valid JSON: it is nested deeper than 50 levels. Save the answer again.',
    ],
    ['nothing', ' \n', 'u.json:1: the file is empty. Save the answer again.'],
    [
      'a value that is no list',
      `{ ${context}, "value": "none" }`,
      'u.json: the value of this answer is not a list. Save the answer of a list call.',
    ],
    [
      'an error instead of data',
      '{ "error": { "code": "Forbidden" } }',
      'u.json: Microsoft Graph answered with an error here. Ask again, then import that answer.',
    ],
    [
      'a list of something else',
      '[{"colour": "red"}]',
      'u.json: this is not an answer of Microsoft Graph that whycan knows. Save the answer with its @odata.context.',
    ],
  ])('are refused for %s', async (_, text, message) => {
    expect(await refusal(graphFormat, fileOf(text, 'u.json'))).toBe(message);
  });

  it('are refused where their bytes are no text', async () => {
    const bytes = Buffer.concat([
      Buffer.from(`{ ${context},\n "value": [{"id": "`),
      Buffer.from([0xff]),
      Buffer.from('"}] }'),
    ]);
    expect(await refusal(graphFormat, fileOf(bytes, 'u.json'))).toMatch(/^u\.json:2: this line is not valid UTF-8/);
  });

  it('are read in UTF-16, with a byte order mark and with carriage returns', async () => {
    const text = `\uFEFF${JSON.stringify({ '@odata.context': `${base}users`, value: [ana] }, null, 2).replaceAll('\n', '\r\n')}`;
    const said = await heard(graphFormat, fileOf(Buffer.from(text, 'utf16le'), 'u.json'));
    expect(said.statements).toEqual([{ kind: 'user', ...ana }]);
    expect(said.lines).toEqual([4]);
  });

  it('lose only the objects that are wrong', async () => {
    const value = [ana, 'bob', { id: 7 }, { id: 'x', accountEnabled: 'no' }, { id: 'y'.repeat(300) }];
    const said = await heard(graphFormat, jsonFile({ '@odata.context': `${base}users`, value }, 'u.json'));
    expect(said.records).toEqual(['user ana']);
    expect(said.unreadable).toEqual([
      'u.json:1: this record is skipped: its id is not text',
      'u.json:1: this record is skipped: its accountEnabled is neither true nor false',
      'u.json:1: this record is skipped: its id is longer than 256 characters',
      'u.json: an item of the list is not an object',
    ]);
    expect(said.coverage['users']).toMatch(/^partial: 4 of its records cannot be read\./);
  });

  it('lose an object that says two things at once', async () => {
    const text = `{ ${context}, "value": [\n{"id": "ana", "accountEnabled": true, "x": {}, "accountEnabled": false}] }`;
    expect((await heard(graphFormat, fileOf(text, 'u.json'))).unreadable).toEqual([
      'u.json:2: accountEnabled: duplicate key "accountEnabled"',
    ]);
    const quoted = `{ ${context}, "value": [{"id": "ana", "accountEnabled": true, "displayName": "a\\":b" }] }`;
    expect((await heard(graphFormat, fileOf(quoted, 'u.json'))).records).toEqual(['user ana']);
  });

  it('do not grow into anything by keys that mean something to programs', async () => {
    const text = `{ ${context}, "value": [{"id": "ana", "accountEnabled": true, "__proto__": {"displayName": "x"}}] }`;
    expect((await heard(graphFormat, fileOf(text, 'u.json'))).unreadable).toEqual([
      'u.json:1: __proto__: the key "__proto__" is reserved and cannot be used',
    ]);
  });
});

describe('what is recognised as an answer of Microsoft Graph', () => {
  it('is told by context, path or shape, and not by name', async () => {
    const files = [
      answer('a.txt', 'users', []),
      jsonFile([], 'groups-1-members.json'),
      jsonFile([ana], 'b.json'),
      fileOf(`{"@odata.context": "${base}users", "value": [ {`, 'cut.json'),
    ];
    expect(await recognised(graphFormat, ...files)).toEqual(['a.txt', 'groups-1-members.json', 'b.json', 'cut.json']);
  });

  it('is nothing of other services and other tools', async () => {
    const others = [
      jsonFile({ '@odata.context': 'https://api.security.microsoft.com/api/$metadata#Machines', value: [] }),
      jsonFile({ data: [ana], meta: { type: 'users' } }),
      jsonFile({
        value: [
          {
            id: 'r',
            displayName: 'R',
            dataSources: ['Mde'],
            originalRoleInfo: null,
            rolePermissions: [{ allowedResourceActions: ['microsoft.xdr/a/read'] }],
          },
        ],
      }),
      jsonFile([{ colour: 'red' }]),
      fileOf('id,userPrincipalName\n', 'users.csv'),
    ];
    expect(await recognised(graphFormat, ...others)).toEqual([]);
  });
});
