import { createHash } from 'node:crypto';
import { collectedKinds, type RawFile, rawFileName, rawFiles } from '../../server/collect/raw-folder.ts';
import type { ParcelFile } from '../../server/origins/parcel/parcel.ts';
import { fileOf } from './listening.ts';

type Lines = Readonly<Partial<Record<RawFile, readonly unknown[]>>>;

const ended = '2026-10-01T00:00:00Z';

/** A small tenant in the shapes that Microsoft documents. */
const tenant: Lines = {
  users: [
    {
      id: 'ana',
      displayName: 'Ana',
      userPrincipalName: 'ana@contoso.com',
      accountEnabled: true,
      userType: 'Member',
      onPremisesSyncEnabled: true,
      onPremisesSecurityIdentifier: 'S-1-5-21-1-2-3-1104',
    },
    { id: 'bob', displayName: 'Bob', userPrincipalName: null, accountEnabled: false, userType: 'Guest' },
  ],
  servicePrincipals: [{ id: 'app', appId: 'x', displayName: 'Playbook', accountEnabled: true }],
  groups: [
    {
      id: 'soc',
      displayName: 'SOC',
      securityEnabled: true,
      mailEnabled: false,
      groupTypes: [],
      isAssignableToRole: true,
    },
    { id: 'team', displayName: 'Team', securityEnabled: true, mailEnabled: true, groupTypes: ['Unified'] },
    { id: 'news', displayName: 'News', securityEnabled: false, mailEnabled: true, groupTypes: [] },
    { id: 'atp', displayName: 'Azure ATP contoso Viewers', securityEnabled: true, mailEnabled: false, groupTypes: [] },
  ],
  groupMembers: [
    {
      group: 'soc',
      members: [
        { id: 'ana', type: 'user' },
        { id: 'team', type: 'group' },
        { id: 'pc', type: 'device' },
      ],
      state: 'complete',
    },
    {
      group: 'team',
      members: [
        { id: 'bob', type: 'user' },
        { id: 'app', type: null },
      ],
      state: 'partial',
      reason: 'Its membership is hidden.',
    },
    { group: 'news', members: [], state: 'notCollected' },
  ],
  groupActive: [{ groupId: 'soc', principalId: 'ana', accessId: 'member', assignmentType: 'activated' }],
  groupEligible: [
    {
      groupId: 'soc',
      principalId: 'bob',
      accessId: 'member',
      startDateTime: '2026-11-01T00:00:00Z',
      endDateTime: null,
    },
    { groupId: 'soc', principalId: 'ana', accessId: 'Owner', startDateTime: null, endDateTime: null },
    { groupId: 'soc', principalId: 'app', accessId: 'member', startDateTime: null, endDateTime: ended },
  ],
  roleDefinitions: [
    { id: 'reader', templateId: 'reader', displayName: 'Security Reader', isBuiltIn: true, isEnabled: true },
    { id: 'own', templateId: 'own', displayName: 'Own', isBuiltIn: false, isEnabled: true },
  ],
  roleAssignments: [
    { id: 'x1', roleDefinitionId: 'reader', principalId: 'ana', directoryScopeId: '/' },
    { id: 'x2', roleDefinitionId: 'reader', principalId: 'bob', directoryScopeId: '/administrativeUnits/au1' },
  ],
  roleActive: [
    { id: 'x1', roleDefinitionId: 'reader', principalId: 'ana', directoryScopeId: '/', assignmentType: 'Activated' },
  ],
  roleEligible: [
    { roleDefinitionId: 'reader', principalId: 'bob', directoryScopeId: '/', memberType: 'Direct', endDateTime: null },
    { roleDefinitionId: 'reader', principalId: 'ana', directoryScopeId: '/', memberType: 'Direct', endDateTime: ended },
  ],
  administrativeUnits: [{ id: 'au1', displayName: 'Branch' }],
  defenderRoles: [
    {
      id: 'responder',
      displayName: 'Responder',
      rolePermissions: [
        { allowedResourceActions: ['microsoft.xdr/secops/*/read'] },
        { allowedResourceActions: ['microsoft.xdr/unheard/of'], excludedResourceActions: [] },
      ],
    },
  ],
  devices: [
    {
      id: 'd1',
      computerDnsName: 'srv1.contoso.com',
      osPlatform: 'Linux',
      machineTags: ['prod'],
      rbacGroupId: 140,
      rbacGroupName: 'Servers',
    },
    { id: 'd2', computerDnsName: 'srv2.contoso.com', rbacGroupId: '140', rbacGroupName: 'Servers' },
    { id: 'd3', computerDnsName: 'pc3', rbacGroupId: 0, rbacGroupName: null },
    { id: 'd4', computerDnsName: 'pc4', rbacGroupId: 7, rbacGroupName: 'UnassignedGroup' },
    { id: 'd5', computerDnsName: 'old', rbacGroupId: 140, mergedIntoMachineId: 'd1' },
  ],
};

/** Everything but scopes was asked for. */
const kindsOfRaw = collectedKinds.filter((kind) => kind !== 'scopes');

/** A manifest that fits these lines. */
function manifestOf(lines: Lines) {
  const times = { from: '2026-11-20T08:05:00Z', to: '2026-11-20T08:10:00Z' };
  const complete = { state: 'complete', reason: null, http: null, count: 1, requests: 1, ...times };
  const sources = Object.fromEntries(kindsOfRaw.map((kind) => [kind, complete]));
  const members = {
    ...complete,
    state: 'partial',
    reason: '1 of 4 groups could not be read completely.',
    groups: ['news', 'team'],
  };
  return {
    format: 'whycan-raw/1',
    version: '0.1.0',
    tenant: { id: 'tenant-1', displayName: 'Contoso', domains: ['contoso.com'] },
    started: '2026-11-20T07:59:00Z',
    finished: '2026-11-20T08:20:00Z',
    sources: { ...sources, users: { ...complete, from: '2026-11-20T08:00:00Z' }, members },
    files: Object.fromEntries(rawFiles.map((file) => [file, entryOf(textOf(lines[file] ?? []))])),
    licences: [
      {
        sku: 'OWN',
        status: 'Enabled',
        plans: [
          { name: 'WINDEFATP', status: 'Success' },
          { name: 'ATP_ENTERPRISE_GOV', status: 'Success' },
          { name: 'ATA', status: 'Disabled' },
        ],
      },
      { sku: 'LAPSED', status: 'Suspended', plans: [{ name: 'ADALLOM_S_STANDALONE', status: 'Success' }] },
    ],
    deviceGroupNames: ['Servers', 'Old', 'UnassignedGroup'],
    otherPrincipals: {
      known: [
        { id: 'late', type: 'user', displayName: 'Late' },
        { id: 'printer', type: 'device', displayName: 'Printer' },
      ],
      deleted: ['gone'],
    },
    warnings: [],
  };
}

/** The files of a collected folder; some of them may have other lines. */
export function aRawFolder(changes: Lines = {}): ParcelFile[] {
  const lines: Lines = { ...tenant, ...changes };
  const files = rawFiles.map((file) => fileOf(textOf(lines[file] ?? []), rawFileName(file)));
  return [fileOf(JSON.stringify(manifestOf(lines), null, 2), 'manifest.json'), ...files];
}

function textOf(lines: readonly unknown[]): string {
  return lines.map((line) => `${JSON.stringify(line)}\n`).join('');
}

function entryOf(text: string): { readonly lines: number; readonly bytes: number; readonly sha256: string } {
  const sha256 = createHash('sha256').update(text).digest('hex');
  return { lines: text.split('\n').length - 1, bytes: Buffer.byteLength(text), sha256 };
}
