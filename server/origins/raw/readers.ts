import type { RawFile } from '../../collect/raw-folder.ts';
import { readDevice } from '../graph/objects/device.ts';
import { readActiveHolding, readEligibleHolding, readRoleDefinition } from '../graph/objects/directory-role.ts';
import { readGroup } from '../graph/objects/group.ts';
import { readActiveMember, readEligibleMember } from '../graph/objects/group-instance.ts';
import type { ObjectReader } from '../graph/objects/reading.ts';
import { readServicePrincipal } from '../graph/objects/service-principal.ts';
import { readScope } from '../graph/objects/tenant.ts';
import { readUnifiedAssignment } from '../graph/objects/unified-assignment.ts';
import { readUnifiedRole } from '../graph/objects/unified-role.ts';
import { readUser } from '../graph/objects/user.ts';
import type { RecordReader } from '../graph/telling.ts';
import { readGroupMembers } from './group-members.ts';

const unneeded: ObjectReader = () => ({ unneeded: 'administrative units' });

/** How each file is read, in this order: scopes have names that assignments use, and lists of members say which groups are incomplete. */
export const fileReaders: readonly (readonly [RawFile, RecordReader])[] = [
  ['users', { read: readUser, of: ['users'] }],
  ['servicePrincipals', { read: readServicePrincipal, of: ['users'] }],
  ['groups', { read: readGroup, of: ['groups', 'groupTypes'] }],
  ['groupMembers', { read: readGroupMembers, of: ['members'] }],
  ['groupActive', { read: readActiveMember, of: ['members'] }],
  ['groupEligible', { read: readEligibleMember, of: ['groupEligibility'] }],
  ['roleDefinitions', { read: readRoleDefinition, of: ['entraRoles'] }],
  ['roleAssignments', { read: readActiveHolding, of: ['entraRoles'] }],
  ['roleActive', { read: readActiveHolding, of: ['entraRoles'] }],
  ['roleEligible', { read: readEligibleHolding, of: ['entraEligibility'] }],
  ['administrativeUnits', { read: unneeded, of: [] }],
  ['defenderRoles', { read: readUnifiedRole, of: ['unifiedRoles'] }],
  ['defenderScopes', { read: readScope, of: ['scopes'] }],
  ['defenderAssignments', { read: readUnifiedAssignment, of: ['unifiedAssignments'] }],
  ['devices', { read: readDevice, of: ['devices'] }],
];
