import {
  applications,
  customRoles,
  deviceGroups,
  devices,
  entraRoles,
  groups,
  ids,
  idsOf,
  type Name,
  people,
} from './whole.ts';

/** The objects of the made-up tenant as Microsoft's interfaces answer them. */
const sid = (rid: number): string => `S-1-5-21-1-2-3-${rid}`;
const key = (name: string): string => ids[name as Name];

export const users = Object.entries(people).map(([name, { name: displayName, upn, type, enabled, rid }]) => ({
  id: key(name),
  displayName,
  userPrincipalName: upn,
  userType: type,
  accountEnabled: enabled,
  onPremisesSecurityIdentifier: sid(rid),
}));

export const servicePrincipals = Object.entries(applications).map(([name, displayName]) => ({
  id: key(name),
  appId: `${key(name)}-app`,
  displayName,
  accountEnabled: true,
  servicePrincipalType: 'Application',
}));

export const groupObjects = Object.entries(groups).map(([name, { name: displayName, assignable }]) => ({
  id: key(name),
  displayName,
  securityEnabled: true,
  mailEnabled: false,
  groupTypes: [],
  isAssignableToRole: assignable,
}));

function typeOf(name: string): 'user' | 'servicePrincipal' | 'group' {
  if (name in people) return 'user';
  return name in groups ? 'group' : 'servicePrincipal';
}

export const memberLists = Object.entries(groups).map(([name, { members }]) => ({
  group: key(name),
  members: members.map((member: string) => ({ id: key(member), type: typeOf(member) })),
}));

export const groupEligible = Object.entries(groups).flatMap(([name, { eligible }]) =>
  eligible.map((member: string) => ({ groupId: key(name), principalId: key(member), accessId: 'member' })),
);

export const roleDefinitions = Object.entries(entraRoles).map(([displayName, { id }]) => ({
  id,
  templateId: id,
  displayName,
  isBuiltIn: true,
  isEnabled: true,
}));

const holdings = (state: 'active' | 'eligible') =>
  Object.values(entraRoles).flatMap(({ id, [state]: holders }) =>
    holders.map((holder) => ({
      id: `${state}-${id}-${holder}`,
      roleDefinitionId: id,
      principalId: ids[holder],
      directoryScopeId: '/',
    })),
  );
export const roleAssignments = holdings('active');
export const roleEligible = holdings('eligible').map((one) => ({ ...one, memberType: 'Direct' }));

export const defenderRoles = Object.entries(customRoles).map(([name, { name: displayName, actions }]) => ({
  id: key(name),
  displayName,
  isEnabled: true,
  rolePermissions: [{ allowedResourceActions: actions }],
}));

const appScopeIds = { MDE: 'Mde', MDI: 'Mdi' } as const;
export const defenderAssignments = Object.entries(customRoles).map(([name, { assignment }]) => ({
  id: ids[assignment.id],
  displayName: assignment.name,
  roleDefinitionId: key(name),
  principalIds: idsOf(assignment.principals),
  directoryScopeIds: ['/'],
  appScopeIds: assignment.dataSources === 'all' ? ['/'] : assignment.dataSources.map((code) => appScopeIds[code]),
}));

export const machines = Object.entries(devices).map(([id, group]) => ({
  id,
  computerDnsName: id,
  rbacGroupId: group === null ? 0 : Number(deviceGroups[group].id),
  rbacGroupName: group ?? 'UnassignedGroup',
}));
export { sid };
