import type { TenantFacts } from '../access/terms/facts.ts';
import type { Catalogue } from '../catalogue/load.ts';
import { emptyGroupWarnings, roleLessWarnings } from './access-lists.ts';
import { deletedWarnings } from './deleted.ts';
import { groupKindWarnings } from './group-kinds.ts';
import { lockOutWarnings } from './lock-out.ts';
import { prerequisiteWarnings, unknownPermissionWarnings, unknownScopeWarnings } from './permissions.ts';
import { planWarnings } from './plans.ts';
import { roleGroupWarnings } from './role-groups.ts';
import {
  duplicateNameWarnings,
  emptyAssignmentWarnings,
  nameCollisionWarnings,
  unassignedRoleWarnings,
} from './roles.ts';
import { type Setup, setupOf } from './setup.ts';
import { switchWarnings } from './switches.ts';
import { knownEntraRoleWarnings, unknownEntraRoleWarnings, unknownLegacyRoleWarnings } from './unknown-roles.ts';
import { unreachableWarnings } from './unreachable.ts';
import type { Warning } from './warning.ts';

const rules: readonly ((setup: Setup) => Warning[])[] = [
  knownEntraRoleWarnings,
  unknownEntraRoleWarnings,
  unknownLegacyRoleWarnings,
  switchWarnings,
  lockOutWarnings,
  unassignedRoleWarnings,
  emptyAssignmentWarnings,
  deletedWarnings,
  duplicateNameWarnings,
  nameCollisionWarnings,
  prerequisiteWarnings,
  unknownPermissionWarnings,
  unknownScopeWarnings,
  roleLessWarnings,
  emptyGroupWarnings,
  unreachableWarnings,
  groupKindWarnings,
  roleGroupWarnings,
  planWarnings,
];

/** What is valid but probably not intended in a tenant, however its facts came in; documents add what only their text shows. */
export function configurationWarnings(facts: TenantFacts, catalogue: Catalogue): Warning[] {
  const setup = setupOf(facts, catalogue);
  return rules.flatMap((rule) => rule(setup));
}
