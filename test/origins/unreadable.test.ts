import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { factKinds } from '../../server/access/terms/vocabulary.ts';
import { loadCatalogue } from '../../server/catalogue/load.ts';
import { readOrigins } from '../../server/origins/read-origins.ts';
import { aRawFolder } from './raw-folders.ts';

type Files = Readonly<Record<string, string>>;

const catalogue = loadCatalogue();

const becauseOfOne = '1 record could not be read; correct or export it again';

/** The kinds that are not complete although all of them are declared to be. */
async function takenBack(files: Files): Promise<Readonly<Record<string, string | null>>> {
  const folder = mkdtempSync(join(tmpdir(), 'whycan-unreadable-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const reading = await readOrigins([folder], { catalogue, settings: { complete: factKinds } });
  if ('problems' in reading) throw new Error(reading.problems.map(({ message }) => message).join('\n'));
  const open = reading.report.sources.filter(({ state }) => state !== 'complete');
  return Object.fromEntries(open.map(({ kind, reason }) => [kind, reason]));
}

const answer = (context: string, ...value: readonly unknown[]): Files => ({
  'answer.json': JSON.stringify({ '@odata.context': `https://graph.microsoft.com/v1.0/$metadata#${context}`, value }),
});
const ana = { id: 'ana', displayName: 'Ana', userPrincipalName: 'ana@contoso.com', accountEnabled: true };
const hound = (type: string, ...data: readonly unknown[]): Files => ({
  'hound.json': JSON.stringify({ data, meta: { methods: 0, type, count: data.length, version: 6 } }),
});
const azure = (kind: string, data: unknown): Files => ({
  'azure.json': JSON.stringify({
    data: [
      { kind: 'AZUser', data: ana },
      { kind, data },
    ],
    meta: { type: 'azure', version: 5, count: 2 },
  }),
});
const openGraph = (nodes: readonly unknown[], edges: readonly unknown[]): Files => ({
  'graph.json': JSON.stringify({ graph: { nodes, edges } }),
});
const node = { id: 'ana', kinds: ['User'], properties: {} };
const role = { ObjectId: 'ana', ObjectType: 'user', RoleAssignments: [{ RoleAssignmentScopeId: 1 }] };
const entraOps = (...objects: readonly unknown[]): Files => ({ 'Privileges.json': JSON.stringify(objects) });
const roleGroups = (system: string): Files => ({
  'role-groups.json': [
    { whycan: 'role-groups/1', system },
    { roleGroup: 'Own', roles: [], members: [{ name: null }] },
    { complete: true, roleGroups: 1 },
  ]
    .map((line) => JSON.stringify(line))
    .join('\n'),
});

async function raw(changes: Parameters<typeof aRawFolder>[0]): Promise<Files> {
  const files: Record<string, string> = {};
  for (const { path, open } of aRawFolder(changes)) {
    const pieces: Uint8Array[] = [];
    for await (const piece of open()) pieces.push(piece);
    files[path] = Buffer.concat(pieces).toString();
  }
  return files;
}

const cases: readonly (readonly [what: string, files: Files | Promise<Files>, kinds: readonly string[]])[] = [
  ['a user in an answer of Graph', answer('users', ana, { displayName: 'Bob' }), ['users']],
  ['an application', answer('servicePrincipals', { displayName: 'No id' }), ['users']],
  ['a group', answer('groups', { displayName: 'No id' }), ['groupTypes', 'groups']],
  ['a role assignment', answer('roleManagement/directory/roleAssignments', { id: '1' }), ['entraRoles']],
  [
    'an eligible assignment',
    answer('roleManagement/directory/roleEligibilityScheduleInstances', { id: '1' }),
    ['entraEligibility'],
  ],
  [
    'an eligible membership',
    answer('identityGovernance/privilegedAccess/group/eligibilityScheduleInstances', { id: '1' }),
    ['groupEligibility'],
  ],
  ['a custom role', answer('roleManagement/defender/roleDefinitions', { displayName: 'No id' }), ['unifiedRoles']],
  ['its assignment', answer('roleManagement/defender/roleAssignments', { id: 1 }), ['unifiedAssignments']],
  ['a user in a collected folder', raw({ users: [ana, { displayName: 'Bob' }] }), ['users']],
  ['members in a collected folder', raw({ groupMembers: [{ members: [] }] }), ['members']],
  ['a device in a collected folder', raw({ devices: [{ computerDnsName: 'srv1' }] }), ['devices']],
  [
    'a device of Defender for Endpoint',
    {
      'm.json': JSON.stringify({
        value: [{ id: 'd', computerDnsName: 'a', osPlatform: 'Linux' }, { osPlatform: 'x' }],
      }),
    },
    ['devices'],
  ],
  ['a user of SharpHound', hound('users', { Properties: {} }), ['members', 'users']],
  ['a group of SharpHound', hound('groups', { Properties: {} }), ['groups', 'members']],
  ['a user of AzureHound', azure('AZUser', {}), ['users']],
  ['a group of AzureHound', azure('AZGroup', {}), ['groupTypes', 'groups']],
  ['members of AzureHound', azure('AZGroupMember', {}), ['members']],
  ['a role assignment of AzureHound', azure('AZRoleAssignment', {}), ['entraRoles']],
  [
    'a row of AzureHound that does not say what it is',
    azure('AZUser', 'text'),
    ['entraEligibility', 'entraRoles', 'groupTypes', 'groups', 'members', 'users'],
  ],
  ['a node of OpenGraph', openGraph([node, { kinds: ['User'] }], []), ['users']],
  [
    'an edge of OpenGraph',
    openGraph([node], [{ kind: 'MemberOf', start: {}, end: {} }]),
    ['groupEligibility', 'members'],
  ],
  [
    'a principal in Defender of EntraOps',
    entraOps({ ...role, RoleSystem: 'Defender' }),
    ['groups', 'unifiedAssignments', 'unifiedRoles', 'users'],
  ],
  [
    'a principal in Entra ID of EntraOps',
    entraOps({ ...role, RoleSystem: 'EntraID' }),
    ['entraEligibility', 'entraRoles', 'groups', 'users'],
  ],
  ['a role group of Email & collaboration', roleGroups('mdo'), ['legacyMdo']],
  ['a role group of Exchange Online', roleGroups('exo'), ['legacyExo']],
  [
    'a role in the export of the portal',
    { 'roles.csv': 'Role name,Permissions,Assignment name,Data sources,Users/groups\n,x,y,z,ana\n' },
    ['unifiedAssignments', 'unifiedRoles'],
  ],
  [
    'a device group of the portal',
    {
      'groups.json': JSON.stringify({
        items: [{ MachineGroupId: 'a', Name: 'A', MachineGroupAssignments: [] }, { Name: 'B' }],
      }),
    },
    ['deviceGroupAccess', 'deviceGroups'],
  ],
  ['a user of a table', { 'users.csv': 'id,userPrincipalName\n,ana@contoso.com\n' }, ['users']],
  ['a membership of a table', { 'members.csv': 'group,member,state\nSOC,,active\n' }, ['groupEligibility', 'members']],
];

describe('what is declared complete', () => {
  it.each(cases)('is not where a record cannot be read: %s', async (_, files, kinds) => {
    const open = await takenBack(await files);
    expect(Object.keys(open).sort()).toEqual(kinds);
    for (const reason of Object.values(open)) expect(reason).toBe(becauseOfOne);
  });

  it('is where all records can be read', async () => {
    expect(await takenBack(answer('users', ana))).toEqual({});
  });

  it('is where another file holds the kind completely', async () => {
    const table = { 'users.csv': 'id,userPrincipalName\n,ana@contoso.com\n' };
    expect(await takenBack({ ...answer('users', ana), ...table })).toEqual({});
  });
});

describe('a folder that holds nothing but a zip', () => {
  it('is refused with the name of the zip and what to do with it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'whycan-unreadable-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    writeFileSync(join(folder, 'hound.zip'), Buffer.concat([Buffer.from('PK\x05\x06'), Buffer.alloc(18)]));
    const reading = await readOrigins([folder], { catalogue, settings: { complete: [] } });
    const [problem] = 'problems' in reading ? reading.problems : [];
    expect(problem?.message).toMatch(/hound\.zip": a zip inside is not opened; import it by itself\.$/);
  });
});
