import { describe, expect, it } from 'vitest';
import { azurehoundFormat } from '../../server/origins/azurehound/format.ts';
import type { Statement } from '../../server/origins/statements/statement.ts';
import { readBy, refusalOf } from './parcels/in-memory.ts';

type Row = readonly [kind: string, data: unknown];

/** As AzureHound writes a file: one row per line. */
function written(rows: readonly Row[], count: number | null = rows.length): string {
  const lines = rows.map(([kind, data]) => `\t\t${JSON.stringify({ kind, data })}`).join(',\n');
  const meta = count === null ? '' : `,\n\t"meta": {"type":"azure","version":5,"count":${count}}`;
  return `{\n\t"data": [\n${lines}\n\t]${meta}\n}\n`;
}

const pretty = (rows: readonly Row[]): string =>
  JSON.stringify(
    { data: rows.map(([kind, data]) => ({ kind, data })), meta: { type: 'azure', count: rows.length } },
    null,
    2,
  );

const [ana, bob, app, soc, tier, role, unit] = ['ANA', 'BOB', 'APP', 'SOC', 'TIER', 'ROLE', 'UNIT'].map(
  (name) => `${name}-0000`,
);
const typed = (id: string | undefined, type: string) => ({
  groupId: soc,
  member: { id, '@odata.type': `#microsoft.graph.${type}` },
});

const rows: readonly Row[] = [
  ['AZTenant', { id: '/tenants/PARTNER', tenantId: 'PARTNER', displayName: 'PARTNER' }],
  ['AZTenant', { id: '/tenants/HOME', tenantId: 'HOME', displayName: 'FABRIKAM', collected: true }],
  [
    'AZUser',
    {
      id: ana,
      displayName: 'ANA',
      userPrincipalName: 'ana@fabrikam.example',
      accountEnabled: true,
      userType: 'Member',
      onPremisesSecurityIdentifier: 'S-1-5-21-1-2-3-1001',
      tenantId: 'HOME',
    },
  ],
  ['AZUser', { id: bob, displayName: 'BOB', userType: 'Guest', onPremisesSecurityIdentifier: '', tenantId: 'HOME' }],
  ['AZServicePrincipal', { id: app, appId: 'X', displayName: 'PLAYBOOKS', accountEnabled: true }],
  ['AZGroup', { id: soc, displayName: 'SOC', securityEnabled: true, isAssignableToRole: true }],
  ['AZGroup', { id: tier, displayName: 'TIER', securityEnabled: true, groupTypes: ['Unified'] }],
  [
    'AZGroupMember',
    {
      groupId: soc,
      members: [typed(ana, 'user'), typed(tier, 'group'), typed('PHONE', 'device'), { member: { id: 'HIDDEN' } }],
    },
  ],
  ['AZGroupMember', { groupId: tier, members: null }],
  ['AZRole', { id: role, templateId: 'TEMPLATE', displayName: 'SECURITY READER', isBuiltIn: true, isEnabled: true }],
  ['AZRole', { id: 'OWN', displayName: 'OUR OWN' }],
  [
    'AZRoleAssignment',
    {
      roleDefinitionId: role,
      roleAssignments: [
        { id: '1', roleDefinitionId: role, principalId: soc, directoryScopeId: '/', directoryScope: { id: '' } },
        {
          id: '2',
          principalId: bob,
          directoryScopeId: '/',
          directoryScope: { id: unit, '@odata.type': '#microsoft.graph.administrativeUnit' },
        },
        { id: '3', principalId: app, directoryScopeId: '/APPLICATION', directoryScope: { id: 'X' } },
        { id: '4', principalId: ana },
      ],
    },
  ],
  ['AZRoleEligibilityScheduleInstance', { id: 'E1', roleDefinitionId: role, principalId: ana, directoryScopeId: '/' }],
  ['AZGroupOwner', { groupId: soc, owners: [{ groupId: soc, owner: { id: bob } }] }],
  ['AZVM', { id: 'vm' }],
];

const statements: readonly Statement[] = [
  { kind: 'tenant', id: 'HOME', displayName: 'FABRIKAM' },
  {
    kind: 'user',
    id: 'ANA-0000',
    displayName: 'ANA',
    userPrincipalName: 'ana@fabrikam.example',
    accountEnabled: true,
    userType: 'Member',
    sid: 'S-1-5-21-1-2-3-1001',
  },
  { kind: 'user', id: 'BOB-0000', displayName: 'BOB', accountEnabled: false, userType: 'Guest' },
  { kind: 'servicePrincipal', id: 'APP-0000', displayName: 'PLAYBOOKS', accountEnabled: true },
  { kind: 'group', id: 'SOC-0000', displayName: 'SOC', type: 'security', isAssignableToRole: true },
  { kind: 'group', id: 'TIER-0000', displayName: 'TIER', type: 'microsoft365' },
  { kind: 'member', group: { id: 'SOC-0000' }, member: { id: 'ANA-0000' }, state: 'active' },
  { kind: 'member', group: { id: 'SOC-0000' }, member: { id: 'TIER-0000' }, state: 'active' },
  { kind: 'member', group: { id: 'SOC-0000' }, member: { id: 'PHONE' }, state: 'active', isPrincipal: false },
  { kind: 'member', group: { id: 'SOC-0000' }, member: { id: 'HIDDEN' }, state: 'active' },
  { kind: 'entraRole', id: 'ROLE-0000', isBuiltIn: true, template: 'TEMPLATE', displayName: 'SECURITY READER' },
  { kind: 'entraRole', id: 'OWN', isBuiltIn: false, displayName: 'OUR OWN' },
  { kind: 'entraHolding', role: 'ROLE-0000', principal: { id: 'SOC-0000' }, state: 'active', scope: '/' },
  {
    kind: 'entraHolding',
    role: 'ROLE-0000',
    principal: { id: 'BOB-0000' },
    state: 'active',
    scope: '/administrativeUnits/UNIT-0000',
  },
  { kind: 'entraHolding', role: 'ROLE-0000', principal: { id: 'APP-0000' }, state: 'active', scope: '/APPLICATION' },
  { kind: 'entraHolding', role: 'ROLE-0000', principal: { id: 'ANA-0000' }, state: 'active', scope: 'unknown' },
  { kind: 'entraHolding', role: 'ROLE-0000', principal: { id: 'ANA-0000' }, state: 'eligible', scope: '/' },
];

const membersReason =
  'AzureHound also writes groups whose members it could not read to the end, without saying which. Use whycan collect.';

async function coverageOf(...files: readonly (string | Uint8Array)[]): Promise<string[]> {
  const named = Object.fromEntries(files.map((file, index) => [`${index}.json`, file]));
  const told = await readBy(azurehoundFormat, named);
  return told.statements.flatMap((one) =>
    one.kind === 'coverage' ? [`${one.of} ${one.state} ${one.reason ?? ''}`.trim()] : [],
  );
}

describe('the output of AzureHound', () => {
  it('states users, applications, groups, members and roles, and how complete they are', async () => {
    const told = await readBy(azurehoundFormat, { 'a.json': written(rows) });
    expect(told.statements.filter(({ kind }) => kind !== 'coverage')).toEqual(statements);
    expect(told.statements.filter(({ kind }) => kind === 'coverage')).toEqual([
      { kind: 'coverage', of: 'users', state: 'complete' },
      { kind: 'coverage', of: 'groups', state: 'complete' },
      { kind: 'coverage', of: 'groupTypes', state: 'complete' },
      { kind: 'coverage', of: 'members', state: 'partial', reason: membersReason },
      {
        kind: 'coverage',
        of: 'groupEligibility',
        state: 'missing',
        reason: 'AzureHound does not read which memberships PIM offers. Use whycan collect.',
      },
      { kind: 'coverage', of: 'entraRoles', state: 'complete' },
      { kind: 'coverage', of: 'entraEligibility', state: 'complete' },
    ]);
    expect(told.records).toEqual([
      'tenant HOME',
      'user ANA-0000',
      'user BOB-0000',
      'servicePrincipal APP-0000',
      'group SOC-0000',
      'group TIER-0000',
      'members of a group SOC-0000',
      'members of a group TIER-0000',
      'entraRole ROLE-0000',
      'entraRole OWN',
      'assignments of an Entra role ROLE-0000',
      'eligibility for an Entra role E1',
    ]);
    expect([told.unneeded, told.unreadable]).toEqual([{ AZTenant: 1, AZGroupOwner: 1, AZVM: 1 }, []]);
  });

  it('says the same however it is laid out and encoded', async () => {
    const rowsOnly = rows.map(([kind, data]) => `${JSON.stringify({ kind, data })}\n`).join('');
    const text = written(rows);
    const utf16 = Buffer.from(`\uFEFF${text}`, 'utf16le');
    for (const file of [
      pretty(rows),
      `\uFEFF${text}`,
      text.replaceAll('\n', '\r\n'),
      utf16,
      JSON.stringify(JSON.parse(text)),
      rowsOnly,
    ]) {
      const told = await readBy(azurehoundFormat, { 'a.json': file });
      expect(told.statements.filter(({ kind }) => kind !== 'coverage')).toEqual(statements);
      expect([told.records.length, told.unneeded, told.unreadable]).toEqual([
        12,
        { AZTenant: 1, AZGroupOwner: 1, AZVM: 1 },
        [],
      ]);
    }
  });

  it('is recognised by what it holds', async () => {
    const told = await readBy(azurehoundFormat, {
      'azurehound.json': '{"data": [], "meta": {"type": "users", "version": 6}}',
      'empty.json': '{"data": [], "meta": {"count": 0, "type": "azure"}}',
      'users.csv': 'kind,id\nAZUser,1\n',
      'whole.json': written(rows),
    });
    expect(told.recognised).toEqual(['empty.json', 'whole.json']);
  });

  it('states nobody to be disabled where it could read of nobody whether they are enabled', async () => {
    const unread: Row[] = [
      ['AZUser', { id: ana }],
      ['AZUser', { id: bob }],
      ['AZServicePrincipal', { id: app, accountEnabled: true }],
      ['AZServicePrincipal', { id: 'OFF' }],
    ];
    const told = await readBy(azurehoundFormat, { 'a.json': written(unread) });
    expect(told.statements.slice(0, 4)).toEqual([
      { kind: 'user', id: ana },
      { kind: 'user', id: bob },
      { kind: 'servicePrincipal', id: app, accountEnabled: true },
      { kind: 'servicePrincipal', id: 'OFF', accountEnabled: false },
    ]);
  });

  it('states those to be disabled who come before anybody who is enabled, in whichever file that stands', async () => {
    const early: Row[] = [
      ['AZUser', { id: ana }],
      ['AZServicePrincipal', { id: 'OFF' }],
    ];
    const late: Row[] = [
      ['AZUser', { id: bob, accountEnabled: true }],
      ['AZServicePrincipal', { id: app, accountEnabled: true }],
    ];
    const told = await readBy(azurehoundFormat, { 'a.json': written(early), 'b.json': written(late) });
    expect(told.statements.slice(0, 4)).toEqual([
      { kind: 'user', id: ana, accountEnabled: false },
      { kind: 'servicePrincipal', id: 'OFF', accountEnabled: false },
      { kind: 'user', id: bob, accountEnabled: true },
      { kind: 'servicePrincipal', id: app, accountEnabled: true },
    ]);
  });

  it('names the tenant of its rows where it does not list it, if they agree', async () => {
    const of = (...tenants: string[]) =>
      tenants.map((tenantId, index): Row => ['AZUser', { id: `u${index}`, tenantId, tenantName: 'FABRIKAM' }]);
    const tenantsIn = async (list: Row[]) =>
      (await readBy(azurehoundFormat, { 'a.json': written(list) })).statements.filter(({ kind }) => kind === 'tenant');
    expect(await tenantsIn(of('HOME', 'HOME'))).toEqual([{ kind: 'tenant', id: 'HOME', displayName: 'FABRIKAM' }]);
    expect(await tenantsIn(of('HOME', 'OTHER'))).toEqual([]);
  });
});

describe('how complete it is', () => {
  const few = rows.slice(1, 6);
  const cut =
    'The end of the file is missing, so AzureHound was stopped or the file was cut. Run AzureHound again until it ends by itself.';

  it('is partial where the end is missing, wherever it was cut', async () => {
    for (const text of [written(few), pretty(few)])
      for (const length of [
        text.indexOf('BOB') + 10,
        text.indexOf('PLAYBOOKS') - 40,
        text.lastIndexOf(']') - 1,
        text.lastIndexOf(']') + 2,
        text.length - 4,
      ])
        expect(await coverageOf(text.slice(0, length)), `${length}`).toContain(`users partial ${cut}`);
  });

  it('is partial where rows are missing or uncounted, in any of several files', async () => {
    const again = 'Run AzureHound again until it ends by itself.';
    expect(await coverageOf(written(few), written(rows, 99))).toContain(
      `users partial The file states 99 rows but has ${rows.length}. ${again}`,
    );
    expect(await coverageOf(written(few, null))).toContain(
      'users partial The file does not state how many rows it has. Run AzureHound with --output, and import the file as it is.',
    );
    expect(await coverageOf(written(few), written(rows))).toContain('users complete');
  });

  it('is partial for the kinds of which a record could not be read', async () => {
    const list = await coverageOf(written([...few, ['AZUser', { displayName: 'NOBODY' }], ['AZGroup', { id: 'OLD' }]]));
    expect(list).toContain('users partial Some of its records could not be read. Correct or export them again.');
    expect(list).toContain('groups complete');
    expect(list).toContain(
      'groupTypes partial Some groups have no securityEnabled, which states their type. Run a newer AzureHound.',
    );
  });

  it('is not stated for what is not in it', async () => {
    expect(await coverageOf(written([['AZVM', { id: 'vm' }]]))).toEqual([]);
    expect(await coverageOf(written([['AZRoleAssignment', { roleDefinitionId: role, roleAssignments: [] }]]))).toEqual([
      'entraRoles complete',
      'entraEligibility missing The file lists nobody whom PIM makes eligible for an Entra role: either there is nobody, or this AzureHound could not read it. Use whycan collect.',
    ]);
  });
});

describe('what is wrong with it', () => {
  it.each([
    ['a row without a kind', '{"data":{}}', 'a.json:3: this row has no kind, or its data is not an object'],
    [
      'data that is a list',
      '{"kind":"AZUser","data":[1]}',
      'a.json:3: this row has no kind, or its data is not an object',
    ],
    ['no id', '{"kind":"AZUser","data":{}}', 'a.json:3: this record (user) is skipped: it has no id'],
    [
      'an id that is a number',
      '{"kind":"AZUser","data":{"id":7}}',
      'a.json:3: this record (user) is skipped: the field id is not text',
    ],
    [
      'a long id',
      `{"kind":"AZGroup","data":{"id":"${'x'.repeat(257)}"}}`,
      'a.json:3: this record (group) is skipped: the field id is longer than 256 characters',
    ],
    [
      'a flag that is text',
      '{"kind":"AZUser","data":{"id":"a","accountEnabled":"yes"}}',
      'a.json:3: this record (user) is skipped: the field accountEnabled is neither true nor false',
    ],
    [
      'members that are no list',
      '{"kind":"AZGroupMember","data":{"groupId":"g","members":{}}}',
      'a.json:3: this record (members of a group) is skipped: the field members is not a list',
    ],
    [
      'an assignment of nobody',
      '{"kind":"AZRoleAssignment","data":{"roleDefinitionId":"r","roleAssignments":[{}]}}',
      'a.json:3: this record (assignments of an Entra role) is read in part: it has no principalId',
    ],
    [
      'a role without an id',
      '{"kind":"AZRoleAssignment","data":{}}',
      'a.json:3: this record (assignments of an Entra role) is skipped: it has no roleDefinitionId',
    ],
  ])('is told with its line: %s', async (_, row, sentence) => {
    const file = `{\n"data": [\n${row},\n{"kind":"AZRole","data":{"id":"r"}}\n],\n"meta":{"type":"azure","count":2}}`;
    const told = await readBy(azurehoundFormat, { 'a.json': file });
    expect(told.unreadable).toEqual([sentence]);
    expect(told.records).toEqual(['entraRole r']);
  });

  it('does not lose the other members of a group', async () => {
    const members = [typed(ana, 'user'), 7, { member: null }, typed(bob, 'user')];
    const told = await readBy(azurehoundFormat, { 'a.json': written([['AZGroupMember', { groupId: soc, members }]]) });
    expect(told.statements.filter(({ kind }) => kind === 'member')).toHaveLength(2);
    expect([told.records, told.unreadable]).toEqual([
      [],
      [
        'a.json:3: this record (members of a group) is read in part: of a member, a member is not an object, and 1 more like it',
      ],
    ]);
  });

  it('counts rows that come twice as records', async () => {
    const told = await readBy(azurehoundFormat, { 'a.json': written([...rows, ...rows]) });
    expect(told.records).toHaveLength(24);
  });

  it.each([
    [
      'a row that is not JSON',
      '{\n"data": [\n{"kind":"AZUser","data":{}},\n{"kind":"AZUser","data":{}, oops},\n{"kind":"AZUser","data":{}}\n]}',
      'a.json:4: not valid JSON in this line. Run AzureHound again, or copy the file again.',
    ],
    [
      'a comma that is missing',
      '{\n"data": [\n{"kind":"AZUser","data":{}}\n{"kind":"AZUser","data":{}}\n]}',
      'a.json:4: not valid JSON in this line. Run AzureHound again, or copy the file again.',
    ],
    [
      'a byte that is not UTF-8',
      Buffer.from('{\n"data": [\n{"kind":"AZUser","data":{"id":"\xff"}}\n]}', 'latin1'),
      'a.json:3: this line is not valid UTF-8. Save or export the file again as UTF-8.',
    ],
    [
      'text after its end',
      '{"data":[{"kind":"AZUser","data":{}}]}\nmore',
      'a.json:2: not valid JSON: unexpected "m". Export the file again.',
    ],
    [
      'data that is an object',
      '{"data":{"x":{"kind":"AZUser","data":{}}}}',
      'a.json:1: its "data" is not a list. Run AzureHound again.',
    ],
    [
      'deep nesting',
      `{"data":[{"kind":"AZUser","data":${'['.repeat(60)}`,
      'a.json:1: not valid JSON: nested deeper than 50 levels. Export the file again.',
    ],
  ])('is refused: %s', async (_, file, sentence) => {
    expect(await refusalOf(() => readBy(azurehoundFormat, { 'a.json': file }))).toBe(sentence);
  });
});
