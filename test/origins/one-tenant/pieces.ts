import { createHash } from 'node:crypto';
import { collectedKinds, rawFileName, rawFiles } from '../../../server/collect/raw-folder.ts';
import { configuration, entry, machineGroups, recording } from '../recording.ts';
import * as objects from './objects.ts';
import {
  type Activation,
  customRoles,
  deviceGroups,
  groups,
  ids,
  type Name,
  people,
  ungroupedAccess,
} from './whole.ts';

/** The made-up tenant in files of one kind: what they are called, what is in them, and what has to be stated with them. */
export interface Piece {
  readonly name: string;
  readonly files: Readonly<Record<string, string>>;
  /** `--set complete=…`, for what a format never says by itself. */
  readonly complete?: readonly string[];
}

const lines = (list: readonly unknown[]): string => list.map((one) => `${JSON.stringify(one)}\n`).join('');
const nameOf = (name: string): string => (name in people ? people[name as 'ana'].upn : groups[name as 'soc'].name);

export function raw(): Piece {
  const contents: Readonly<Partial<Record<string, readonly unknown[]>>> = {
    users: objects.users,
    servicePrincipals: objects.servicePrincipals,
    groups: objects.groupObjects,
    groupMembers: objects.memberLists.map((list) => ({ ...list, state: 'complete' })),
    groupEligible: objects.groupEligible,
    roleDefinitions: objects.roleDefinitions,
    roleAssignments: objects.roleAssignments,
    roleEligible: objects.roleEligible,
    defenderRoles: objects.defenderRoles,
    defenderAssignments: objects.defenderAssignments,
    devices: objects.machines,
  };
  const written = Object.fromEntries(rawFiles.map((file) => [file, lines(contents[file] ?? [])]));
  const entryOf = (text: string) => ({
    lines: text.split('\n').length - 1,
    bytes: Buffer.byteLength(text),
    sha256: createHash('sha256').update(text).digest('hex'),
  });
  const source = { state: 'complete', reason: null, http: null, count: 1, requests: 1, from: null, to: null };
  const manifest = {
    format: 'whycan-raw/1',
    version: '0.1.0',
    tenant: { id: ids.tenant, displayName: 'Corp', domains: [] },
    started: '2026-11-20T08:00:00Z',
    finished: '2026-11-20T08:20:00Z',
    sources: Object.fromEntries(collectedKinds.map((kind) => [kind, source])),
    files: Object.fromEntries(Object.entries(written).map(([file, text]) => [file, entryOf(text)])),
    licences: null,
    deviceGroupNames: ['Servers', 'Desks', 'UnassignedGroup'],
    otherPrincipals: { known: [], deleted: [] },
    warnings: [],
  };
  const files = Object.entries(written).map(([file, text]) => [rawFileName(file as 'users'), text]);
  return { name: 'raw', files: { 'manifest.json': JSON.stringify(manifest), ...Object.fromEntries(files) } };
}

export function graph(): Piece {
  const answer = (resource: string, value: readonly unknown[]): string =>
    JSON.stringify({ '@odata.context': `https://graph.microsoft.com/v1.0/$metadata#${resource}`, value });
  const members = objects.memberLists.map(({ group, members: list }) => [
    `groups-${group}-members.json`,
    answer(
      'directoryObjects',
      list.map(({ id, type }) => ({ '@odata.type': `#microsoft.graph.${type}`, id })),
    ),
  ]);
  return {
    name: 'graph',
    files: {
      'users.json': answer('users', objects.users),
      'servicePrincipals.json': answer('servicePrincipals', objects.servicePrincipals),
      'groups.json': answer('groups', objects.groupObjects),
      ...Object.fromEntries(members),
      'roleDefinitions.json': answer('roleManagement/directory/roleDefinitions', objects.roleDefinitions),
      'roleAssignments.json': answer('roleManagement/directory/roleAssignments', objects.roleAssignments),
      'roleEligible.json': answer('roleManagement/directory/roleEligibilityScheduleInstances', objects.roleEligible),
      'defender-roles.json': answer('roleManagement/defender/roleDefinitions', objects.defenderRoles),
      'defender-assignments.json': answer('roleManagement/defender/roleAssignments', objects.defenderAssignments),
      'defender-scopes.json': answer('roleManagement/defender/customAppScopes', []),
    },
  };
}

/** Who is eligible for groups, which only a collected folder has completely. */
export function eligibleTable(): Piece {
  const rows = objects.groupEligible.map(({ groupId, principalId }) => `${groupId},${principalId},eligible`);
  return {
    name: 'eligible',
    files: { 'eligible.csv': ['group,member,state', ...rows, ''].join('\n') },
    complete: ['groupEligibility'],
  };
}

export function har(activation: Activation): Piece {
  const isActive = (code: string) => (activation as readonly string[]).includes(code);
  const workload = (code: string) => ({ isWorkloadEligible: true, isUrbacEnabled: isActive(code) });
  const assigned = (names: readonly Name[]) =>
    names.map((name) => ({ WcdAadGroup: { ObjectId: ids[name], DisplayName: nameOf(name) } }));
  const machineGroup = (id: number, name: string, rank: number, access: readonly Name[]) => ({
    MachineGroupId: id,
    Name: name,
    AutoRemediationLevel: 3,
    Priority: rank,
    IsUnassignedMachineGroup: id === 0,
    GroupRules: [],
    MachineGroupAssignments: assigned(access),
  });
  const items = [
    ...Object.entries(deviceGroups).map(([name, { id, rank, access }]) => machineGroup(Number(id), name, rank, access)),
    machineGroup(0, 'UnassignedGroup', 99, ungroupedAccess),
  ];
  const workloads = {
    Mde: workload('MDE'),
    Mdo: { ...workload('MDO'), isExoEnabled: isActive('EXO') },
    Mdi: workload('MDI'),
    Mda: workload('MDA'),
  };
  return {
    name: 'har',
    files: {
      'device-groups.har': JSON.stringify(
        recording([entry(`${machineGroups}?addAadGroupNames=true`, { items, containsAadGroupNames: true })]),
      ),
      'workloads.har': JSON.stringify(recording([entry(`${configuration}/tenantinfo`, { workloads })])),
    },
  };
}

export function portalRoles(): Piece {
  const names = { MDE: 'Microsoft Defender for Endpoint', MDI: 'Microsoft Defender for Identity' } as const;
  const permissions = {
    responders: 'Response (manage); Security data basics (read)',
    readers: 'Security data basics (read)',
  };
  const rows = Object.entries(customRoles).map(([role, { name, assignment }]) => {
    const sources =
      assignment.dataSources === 'all'
        ? 'All data sources'
        : assignment.dataSources.map((code) => names[code]).join('; ');
    const principals = assignment.principals.map(nameOf).join('; ');
    return `${name},"${permissions[role as 'readers']}",${assignment.name},"${sources}","${principals}"`;
  });
  const head = 'Role name,Permissions,Assignment name,Data sources,Users/groups';
  return { name: 'portal-roles', files: { 'roles.csv': [head, ...rows, ''].join('\n') } };
}

export function roleGroups(): Piece {
  const member = (name: Name) => ({ id: ids[name], name });
  const of = (system: string, list: readonly object[]) =>
    lines([{ whycan: 'role-groups/1', system }, ...list, { complete: true, roleGroups: list.length }]);
  return {
    name: 'role-groups',
    files: {
      'mdo.json': of('mdo', [
        { roleGroup: 'Security Administrator', members: [member('mail'), member('bo')] },
        { roleGroup: 'Mail hunters', roles: ['Preview', 'Search And Purge'], members: [member('tier1')] },
      ]),
      'exo.json': of('exo', [
        { roleGroup: 'Security Reader', members: [member('gia')] },
        { roleGroup: 'Hygiene Management', members: [member('servers')] },
      ]),
    },
  };
}

/** Tables that people write, by name where they would. */
export function cloudAppsTable(): Piece {
  const rows = [
    'user,role',
    `${people.ana.upn},Security operator`,
    'Mail team,Security operator',
    'bo@corp.example,Compliance administrator',
    '',
  ];
  return { name: 'cloud-apps', files: { 'cloud-apps.csv': rows.join('\n') }, complete: ['legacyMda'] };
}

export function endpointTable(): Piece {
  const administrator = 'Microsoft Defender for Endpoint Administrator (default),,SOC leads';
  const rows = [
    'role;permissions;groups',
    'Tier 1 analyst;Alerts investigation;Tier 1',
    administrator.replaceAll(',', ';'),
    '',
  ];
  return { name: 'endpoint-roles', files: { 'endpoint.csv': rows.join('\n') }, complete: ['legacyMde'] };
}

export function machinesList(): Piece {
  const context = 'https://api.security.microsoft.com/api/$metadata#Machines';
  return {
    name: 'machines',
    files: { 'machines.json': JSON.stringify({ '@odata.context': context, value: objects.machines }) },
    complete: ['devices'],
  };
}

export function azurehound(): Piece {
  const home = { tenantId: ids.tenant };
  const rows = [
    ['AZTenant', { id: `/tenants/${ids.tenant}`, ...home, displayName: 'CORP', collected: true }],
    ...objects.users.map((user) => ['AZUser', { ...user, ...home }]),
    ...objects.servicePrincipals.map((one) => ['AZServicePrincipal', { ...one, ...home }]),
    ...objects.groupObjects.map((one) => ['AZGroup', { ...one, ...home }]),
    ...objects.memberLists.map(({ group, members }) => [
      'AZGroupMember',
      {
        groupId: group,
        members: members.map(({ id, type }) => ({
          groupId: group,
          member: { id, '@odata.type': `#microsoft.graph.${type}` },
        })),
      },
    ]),
    ...objects.roleDefinitions.map((one) => ['AZRole', { ...one, ...home }]),
    ...objects.roleDefinitions.map(({ id }) => [
      'AZRoleAssignment',
      { roleDefinitionId: id, roleAssignments: objects.roleAssignments.filter((one) => one.roleDefinitionId === id) },
    ]),
    ...objects.roleEligible.map((one) => ['AZRoleEligibilityScheduleInstance', one]),
  ];
  const data = rows.map(([kind, one]) => ({ kind, data: one }));
  const meta = { type: 'azure', version: 5, count: data.length };
  return { name: 'azurehound', files: { 'azurehound.json': JSON.stringify({ data, meta }) } };
}

/** The same people in Active Directory, whose records meet those of Entra ID by their security identifiers. */
export function bloodhound(): Piece {
  const data = Object.values(people).map(({ name, rid }) => ({
    ObjectIdentifier: objects.sid(rid),
    PrimaryGroupSID: null,
    Properties: { name: name.toUpperCase(), displayname: name },
  }));
  const users = { data, meta: { methods: 0, type: 'users', count: data.length, version: 6 } };
  return { name: 'bloodhound', files: { 'users.json': JSON.stringify(users) } };
}

export function opengraph(): Piece {
  const nodes = [
    ...objects.users.map(({ id, displayName, userPrincipalName, accountEnabled, userType }) => ({
      id,
      kinds: ['AZUser', 'AZBase'],
      properties: {
        displayname: displayName,
        userprincipalname: userPrincipalName,
        enabled: accountEnabled,
        usertype: userType,
      },
    })),
    ...objects.groupObjects.map(({ id, displayName }) => ({
      id,
      kinds: ['AZGroup', 'AZBase'],
      properties: { displayname: displayName },
    })),
  ];
  const edges = objects.memberLists.flatMap(({ group, members }) =>
    members.map(({ id }) => ({
      kind: 'AZMemberOf',
      start: { value: id, match_by: 'id' },
      end: { value: group, match_by: 'id' },
      properties: {},
    })),
  );
  return { name: 'opengraph', files: { 'graph.json': JSON.stringify({ graph: { nodes, edges } }) } };
}

export function entraops(): Piece {
  const principals = Object.values(customRoles).flatMap(({ assignment }) => assignment.principals);
  const defender = principals.map((name) => ({
    ObjectId: ids[name],
    ObjectType: name in people ? 'user' : 'group',
    ObjectDisplayName: nameOf(name),
    RoleSystem: 'Defender',
    RoleAssignments: Object.entries(customRoles)
      .filter(([, { assignment }]) => (assignment.principals as readonly string[]).includes(name))
      .map(([role, { name: roleName, assignment }]) => ({
        RoleAssignmentId: ids[assignment.id],
        RoleAssignmentScopeId: '/',
        RoleAssignmentType: 'Direct',
        PIMAssignmentType: 'Permanent',
        RoleDefinitionName: roleName,
        RoleDefinitionId: ids[role as Name],
        RoleType: 'Custom',
        AppScopeName:
          assignment.dataSources === 'all' ? ['/'] : assignment.dataSources.map((code) => code.toLowerCase()),
        ScopeResolutionStatus: 'WorkloadWide',
      })),
  }));
  return { name: 'entraops', files: { 'Defender.json': JSON.stringify(defender) } };
}
