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
import { readGroupMembers } from './group-members.ts';

const unneeded: ObjectReader = () => ({ unneeded: 'administrative units' });

/** How each file is read, in this order: scopes have names that assignments use, and lists of members say which groups are incomplete. */
export const fileReaders: readonly (readonly [RawFile, ObjectReader])[] = [
  ['users', readUser],
  ['servicePrincipals', readServicePrincipal],
  ['groups', readGroup],
  ['groupMembers', readGroupMembers],
  ['groupActive', readActiveMember],
  ['groupEligible', readEligibleMember],
  ['roleDefinitions', readRoleDefinition],
  ['roleAssignments', readActiveHolding],
  ['roleActive', readActiveHolding],
  ['roleEligible', readEligibleHolding],
  ['administrativeUnits', unneeded],
  ['defenderRoles', readUnifiedRole],
  ['defenderScopes', readScope],
  ['defenderAssignments', readUnifiedAssignment],
  ['devices', readDevice],
];
