import {
  readActivatedRole,
  readActiveHolding,
  readEligibleHolding,
  readRoleDefinition,
  readRoleMember,
} from './objects/directory-role.ts';
import { readGroup } from './objects/group.ts';
import { readActiveMember, readEligibleMember } from './objects/group-instance.ts';
import { readMember } from './objects/member.ts';
import { readServicePrincipal } from './objects/service-principal.ts';
import { readLicence, readOrganization, readScope } from './objects/tenant.ts';
import { readUnifiedAssignment } from './objects/unified-assignment.ts';
import { readUnifiedRole } from './objects/unified-role.ts';
import { readUser } from './objects/user.ts';
import type { RecordReader } from './telling.ts';

/** How the objects of each list are read, and what they are about. */
export const listReaders = {
  organization: { read: readOrganization, of: [] },
  licences: { read: readLicence, of: ['plans'] },
  users: { read: readUser, of: ['users'] },
  servicePrincipals: { read: readServicePrincipal, of: ['users'] },
  groups: { read: readGroup, of: ['groups', 'groupTypes'] },
  members: { read: readMember, of: ['members'] },
  roleDefinitions: { read: readRoleDefinition, of: ['entraRoles'] },
  roleAssignments: { read: readActiveHolding, of: ['entraRoles'] },
  roleActive: { read: readActiveHolding, of: ['entraRoles'] },
  roleActiveSchedules: { read: readActiveHolding, of: ['entraRoles'] },
  roleEligible: { read: readEligibleHolding, of: ['entraEligibility'] },
  roleSchedules: { read: readEligibleHolding, of: ['entraEligibility'] },
  activatedRoles: { read: readActivatedRole, of: ['entraRoles'] },
  roleMembers: { read: readRoleMember, of: ['entraRoles'] },
  groupEligible: { read: readEligibleMember, of: ['groupEligibility'] },
  groupSchedules: { read: readEligibleMember, of: ['groupEligibility'] },
  groupActive: { read: readActiveMember, of: ['members'] },
  scopes: { read: readScope, of: ['scopes'] },
  unifiedRoles: { read: readUnifiedRole, of: ['unifiedRoles'] },
  unifiedAssignments: { read: readUnifiedAssignment, of: ['unifiedAssignments'] },
} as const satisfies Readonly<Record<string, RecordReader>>;
export type ListKind = keyof typeof listReaders;

/** What the objects of an answer are: of a kind that is read, or of one that access does not depend on. */
export type AnswerKind = { readonly list: ListKind } | { readonly unneeded: string };

/** Lists by the last part of their `@odata.context`, in lower case. */
const listsByContext: Readonly<Record<string, ListKind>> = {
  organization: 'organization',
  subscribedskus: 'licences',
  users: 'users',
  serviceprincipals: 'servicePrincipals',
  groups: 'groups',
  directoryroles: 'activatedRoles',
  'rolemanagement/directory/roledefinitions': 'roleDefinitions',
  'rolemanagement/directory/roleassignments': 'roleAssignments',
  'rolemanagement/directory/roleassignmentscheduleinstances': 'roleActive',
  'rolemanagement/directory/roleassignmentschedules': 'roleActiveSchedules',
  'rolemanagement/directory/roleeligibilityscheduleinstances': 'roleEligible',
  'rolemanagement/directory/roleeligibilityschedules': 'roleSchedules',
  'rolemanagement/defender/roledefinitions': 'unifiedRoles',
  'rolemanagement/defender/roleassignments': 'unifiedAssignments',
  'rolemanagement/defender/customappscopes': 'scopes',
  'security/zones': 'scopes',
  'identitygovernance/privilegedaccess/group/eligibilityscheduleinstances': 'groupEligible',
  'identitygovernance/privilegedaccess/group/eligibilityschedules': 'groupSchedules',
  'identitygovernance/privilegedaccess/group/assignmentscheduleinstances': 'groupActive',
  'identitygovernance/privilegedaccess/group/assignmentschedules': 'groupActive',
};

/** Lists by the type that objects name themselves, in lower case. */
const listsByType: Readonly<Record<string, ListKind>> = {
  organization: 'organization',
  subscribedsku: 'licences',
  user: 'users',
  serviceprincipal: 'servicePrincipals',
  group: 'groups',
  directoryrole: 'activatedRoles',
  unifiedroledefinition: 'roleDefinitions',
  unifiedroleassignment: 'roleAssignments',
  unifiedroleassignmentscheduleinstance: 'roleActive',
  unifiedroleeligibilityscheduleinstance: 'roleEligible',
  privilegedaccessgroupeligibilityscheduleinstance: 'groupEligible',
  privilegedaccessgroupassignmentscheduleinstance: 'groupActive',
};

/** The kind that the last part of a context names, such as `roleManagement/directory/roleAssignments`. */
export function kindOfContext(resource: string): AnswerKind {
  const list = listsByContext[resource.toLowerCase()];
  return list === undefined ? { unneeded: `answers of ${resource}` } : { list };
}

/** The kind that a type names, such as `#microsoft.graph.user`; undefined for other types. */
export function kindOfType(type: string): AnswerKind | undefined {
  const list = listsByType[type.toLowerCase().replace(/^#?microsoft\.graph\./, '')];
  return list === undefined ? undefined : { list };
}
