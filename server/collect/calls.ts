import type { HostName } from './clouds.ts';
import type { RawFile } from './raw-folder.ts';

/** How many requests of a kind may be under way at once; each lane slows down by itself. */
export const lanes = { directory: 8, pim: 2, endpoint: 1 } as const;
export type Lane = keyof typeof lanes;

/** One read-only call, and what it is good for. */
export interface Call {
  readonly host: HostName;
  readonly lane: Lane;
  /** `{id}` stands for a group. */
  readonly path: string;
  /** `$skip` instead of links to the next page, for a service whose links are not reliable. */
  readonly pageSize?: number;
  readonly permission: { readonly application: string; readonly delegated: string };
  /** The Entra role with which a signed-in user gets an answer. */
  readonly role: string;
  readonly reads: string;
  /** What is unknown without the permission. */
  readonly without: string;
  readonly file?: RawFile;
  /** "Not found" means that there is none, or that this tenant does not have the feature. */
  readonly isEmptyIfAbsent?: boolean;
  /** Answered only for tenants with Microsoft Entra ID P2. */
  readonly needsPremium?: boolean;
}

const same = (permission: string) => ({ application: permission, delegated: permission });
const directory = { host: 'graph', lane: 'directory', role: 'Global Reader' } as const;
const pim = { host: 'graph', lane: 'pim', role: 'Global Reader', needsPremium: true } as const;
const defender = { host: 'graph', lane: 'directory', role: 'Security Reader' } as const;
const endpoint = { host: 'endpoint', lane: 'endpoint', role: 'Security Reader' } as const;
const roleManagement = same('RoleManagement.Read.Directory');
const defenderRoles = same('RoleManagement.Read.Defender');
const pimOfGroups = '/identityGovernance/privilegedAccess/group';

/** Every call that is made, in the order of `--explain`. */
export const calls = {
  organization: {
    ...directory,
    path: '/v1.0/organization?$select=id,displayName,verifiedDomains,assignedPlans,tenantType',
    permission: same('Organization.Read.All'),
    reads: 'the id, name and domains of the tenant',
    without: 'nothing can be collected',
  },
  licences: {
    ...directory,
    path: '/v1.0/subscribedSkus?$select=id,skuPartNumber,capabilityStatus,servicePlans',
    permission: same('LicenseAssignment.Read.All'),
    reads: 'which licences the tenant has',
    without: 'which products the tenant has',
  },
  users: {
    ...directory,
    path: '/v1.0/users?$select=id,displayName,userPrincipalName,accountEnabled,userType,onPremisesSyncEnabled,onPremisesSecurityIdentifier&$top=999',
    permission: same('User.Read.All'),
    reads: 'users, and whether their accounts are enabled',
    without: 'who there is: every answer',
    file: 'users',
  },
  servicePrincipals: {
    ...directory,
    path: '/v1.0/servicePrincipals?$select=id,appId,displayName,accountEnabled,servicePrincipalType,appOwnerOrganizationId&$top=999',
    permission: same('Application.Read.All'),
    reads: 'applications (service principals)',
    without: 'what applications can do',
    file: 'servicePrincipals',
  },
  groups: {
    ...directory,
    path: '/v1.0/groups?$select=id,displayName,securityEnabled,mailEnabled,groupTypes,isAssignableToRole,membershipRule,onPremisesSyncEnabled,visibility&$top=999',
    permission: same('GroupMember.Read.All'),
    reads: 'groups and their types',
    without: 'everything that comes through a group',
    file: 'groups',
  },
  members: {
    ...directory,
    path: '/beta/groups/{id}/members?$select=id&$top=999',
    permission: same('GroupMember.Read.All'),
    reads: 'direct members of groups',
    without: 'everything that comes through a group',
    file: 'groupMembers',
  },
  hiddenMembers: {
    ...directory,
    path: '/beta/groups/{id}/members?$select=id&$top=999',
    permission: same('Member.Read.Hidden'),
    reads: 'members of groups whose membership is hidden',
    without: 'what comes through groups with hidden membership',
  },
  roleDefinitions: {
    ...directory,
    path: '/v1.0/roleManagement/directory/roleDefinitions?$select=id,templateId,displayName,isBuiltIn,isEnabled',
    permission: roleManagement,
    reads: 'Entra roles',
    without: 'which Entra role an assignment is about',
    file: 'roleDefinitions',
  },
  roleAssignments: {
    ...directory,
    path: '/v1.0/roleManagement/directory/roleAssignments',
    permission: roleManagement,
    reads: 'who has which Entra role',
    without: 'everything that an Entra role gives',
    file: 'roleAssignments',
  },
  roleActive: {
    ...pim,
    path: '/v1.0/roleManagement/directory/roleAssignmentScheduleInstances',
    permission: same('RoleAssignmentSchedule.Read.Directory'),
    reads: 'Entra roles that are active through PIM, and until when',
    without: 'Entra roles that were activated in PIM',
    file: 'roleActive',
  },
  roleEligible: {
    ...pim,
    path: '/v1.0/roleManagement/directory/roleEligibilityScheduleInstances',
    permission: same('RoleEligibilitySchedule.Read.Directory'),
    reads: 'Entra roles that can be activated in PIM',
    without: 'what becomes possible after activating an Entra role',
    file: 'roleEligible',
  },
  pimGroups: {
    ...pim,
    path: `/beta${pimOfGroups}/resources?$select=id`,
    permission: same('PrivilegedAccess.Read.AzureADGroup'),
    reads: 'which groups are managed in PIM',
    without: 'whether all groups that are managed in PIM were read',
  },
  groupEligible: {
    ...pim,
    path: `/v1.0${pimOfGroups}/eligibilityScheduleInstances?$filter=groupId%20eq%20'{id}'`,
    permission: same('PrivilegedEligibilitySchedule.Read.AzureADGroup'),
    reads: 'memberships of groups that can be activated in PIM',
    without: 'what becomes possible after activating a membership',
    file: 'groupEligible',
  },
  groupActive: {
    ...pim,
    path: `/v1.0${pimOfGroups}/assignmentScheduleInstances?$filter=groupId%20eq%20'{id}'`,
    permission: same('PrivilegedAssignmentSchedule.Read.AzureADGroup'),
    reads: 'memberships of groups that are active through PIM, and until when',
    without: 'until when a membership is active',
    file: 'groupActive',
  },
  administrativeUnits: {
    ...directory,
    path: '/v1.0/directory/administrativeUnits?$select=id,displayName,visibility,membershipType,isMemberManagementRestricted&$top=999',
    permission: same('AdministrativeUnit.Read.All'),
    reads: 'administrative units',
    without: 'the names of administrative units',
    file: 'administrativeUnits',
  },
  defenderRoles: {
    ...defender,
    path: '/beta/roleManagement/defender/roleDefinitions',
    permission: defenderRoles,
    reads: 'custom roles of Microsoft Defender XDR Unified RBAC',
    without: 'everything that a custom role gives',
    file: 'defenderRoles',
  },
  defenderAssignments: {
    ...defender,
    path: '/beta/roleManagement/defender/roleAssignments',
    permission: defenderRoles,
    reads: 'who is assigned which custom role, for which data sources and scopes',
    without: 'everything that a custom role gives',
    file: 'defenderAssignments',
  },
  defenderScopes: {
    ...defender,
    path: '/beta/roleManagement/defender/customAppScopes',
    permission: defenderRoles,
    reads: 'the scopes of assignments',
    without: 'what a scope of an assignment covers',
    file: 'defenderScopes',
  },
  zones: {
    ...defender,
    path: '/beta/security/zones',
    permission: same('Zone.Read.All'),
    reads: 'cloud scopes',
    without: 'the names of cloud scopes',
    file: 'defenderScopes',
    isEmptyIfAbsent: true,
  },
  otherPrincipals: {
    ...directory,
    path: '/v1.0/directoryObjects/getByIds',
    permission: same('Directory.Read.All'),
    reads: 'principals that are named somewhere but are in no list (optional)',
    without: 'whether such a principal was deleted',
  },
  deviceGroupNames: {
    ...endpoint,
    path: '/api/exposureScore/ByMachineGroups',
    permission: { application: 'Score.Read.All', delegated: 'Score.Read' },
    reads: 'names of device groups',
    without: 'which device groups there are',
    isEmptyIfAbsent: true,
  },
  devices: {
    ...endpoint,
    path: '/api/machines',
    pageSize: 10_000,
    permission: { application: 'Machine.Read.All', delegated: 'Machine.Read' },
    reads: 'devices and their device groups; all of them only with an application',
    without: 'answers about devices',
    file: 'devices',
    isEmptyIfAbsent: true,
  },
} as const satisfies Readonly<Record<string, Call>>;

export type CallName = keyof typeof calls;

/** One call, without the narrow types of the table. */
export function callOf(name: CallName): Call {
  return calls[name];
}
