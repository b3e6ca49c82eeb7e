import type { TenantFacts } from '../access/terms/facts.ts';
import type { Catalogue } from '../catalogue/load.ts';
import { emptyGroupWarnings, roleLessWarnings } from './access-lists.ts';
import { deletedWarnings, unknownPrincipalWarnings } from './deleted.ts';
import type { Finding } from './finding.ts';
import { groupKindWarnings } from './group-kinds.ts';
import { lockOutWarnings } from './lock-out.ts';
import { prerequisiteWarnings, unknownPermissionWarnings, unknownScopeWarnings } from './permissions.ts';
import { planWarnings } from './plans.ts';
import { nestedWarnings, notAssignableWarnings } from './role-groups.ts';
import {
  duplicateNameWarnings,
  emptyAssignmentWarnings,
  nameCollisionWarnings,
  unassignedRoleWarnings,
} from './roles.ts';
import { type Setup, setupOf } from './setup.ts';
import { exchangeWarnings, switchWarnings, unavailableWarnings } from './switches.ts';
import { knownEntraRoleWarnings, unknownEntraRoleWarnings, unknownLegacyRoleWarnings } from './unknown-roles.ts';
import { unreachableWarnings } from './unreachable.ts';

const inText = (): Finding[] => [];

/**
 * Every kind of warning with its rule: `check`, imports, GraphQL and `warns` expectations know these and no others. What
 * matters to access comes before what is stated in vain.
 */
const rules = {
  'exo-without-mdo': exchangeWarnings,
  'switch-without-effect': switchWarnings,
  'workload-not-available': unavailableWarnings,
  'lock-out-risk': lockOutWarnings,
  'role-without-assignment': unassignedRoleWarnings,
  'assignment-without-principals': emptyAssignmentWarnings,
  'principal-deleted': deletedWarnings,
  'principal-unknown': unknownPrincipalWarnings,
  'duplicate-role-name': duplicateNameWarnings,
  'name-collision': nameCollisionWarnings,
  'permission-without-prerequisite': prerequisiteWarnings,
  'unknown-permission': unknownPermissionWarnings,
  'unknown-scope': unknownScopeWarnings,
  'device-group-access-without-role': roleLessWarnings,
  'empty-group-in-access-list': emptyGroupWarnings,
  'device-group-unreachable': unreachableWarnings,
  'group-kind-without-effect': groupKindWarnings,
  'role-group-not-assignable': notAssignableWarnings,
  'nested-in-role-group': nestedWarnings,
  'unified-without-plan': planWarnings,
  'unknown-entra-role': unknownEntraRoleWarnings,
  'unknown-legacy-role': unknownLegacyRoleWarnings,
  'known-entra-role': knownEntraRoleWarnings,
  'known-permission': inText,
} as const satisfies Readonly<Record<string, (setup: Setup) => Finding[]>>;

export type WarningId = keyof typeof rules;

/** A finding with its kind; `id` is what an expectation names after `warns`. */
export interface Warning extends Finding {
  readonly id: WarningId;
}

export const warningIds = Object.keys(rules) as readonly WarningId[];

/** Those that only the text of a document shows; all others follow from the facts. */
export const documentWarningIds: ReadonlySet<WarningId> = new Set(warningIds.filter((id) => rules[id] === inText));

/** What is odd about a tenant however its facts came in; documents add what only their text shows. */
export function configurationWarnings(facts: TenantFacts, catalogue: Catalogue): Warning[] {
  const setup = setupOf(facts, catalogue);
  return warningIds.flatMap((id) => rules[id](setup).map((finding) => ({ id, ...finding })));
}
