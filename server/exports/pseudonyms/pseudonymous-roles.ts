import type { LegacyRoleFact, UnifiedAssignment, UnifiedRole } from '../../access/terms/facts.ts';
import { administratorKey } from '../../access/terms/node-references.ts';
import type { Rulebook } from '../../access/terms/rulebook.ts';
import type { Alias } from './alias.ts';

export function pseudonymousUnifiedRole(role: UnifiedRole, alias: Alias, rulebook: Rulebook): UnifiedRole {
  return {
    ...role,
    id: alias(role.id),
    displayName: aliasOfRoleName(role.displayName, alias, rulebook),
    imported: role.imported.map(({ kind, legacy }) => ({
      kind,
      legacy: kind === 'legacyRole' ? aliasOfKey(legacy, alias, rulebook) : legacy,
    })),
    assignments: role.assignments.map((assignment) => pseudonymousAssignment(assignment, alias)),
  };
}

function pseudonymousAssignment(assignment: UnifiedAssignment, alias: Alias): UnifiedAssignment {
  return {
    ...assignment,
    id: alias(assignment.id),
    displayName: alias(assignment.displayName),
    principals: assignment.principals.map(alias),
    scopes: assignment.scopes.map((scope) => aliasOfScope(scope, alias)),
  };
}

export function pseudonymousLegacyRole(role: LegacyRoleFact, alias: Alias, rulebook: Rulebook): LegacyRoleFact {
  const { key, id, displayName, roles, principals } = role;
  const inside = {
    roles: roles.map((included) => aliasOfKey(included, alias, rulebook)),
    principals: principals.map(alias),
  };
  if (isBuiltIn(key, rulebook)) return { ...role, ...inside };
  return {
    ...role,
    ...inside,
    key: aliasOfKey(key, alias, rulebook),
    id: alias(id),
    displayName: aliasOfRoleName(displayName, alias, rulebook),
  };
}

/** A role of the customer's that is called like a built-in one is told from it with a warning, so the name stays. */
export function aliasOfRoleName(name: string, alias: Alias, rulebook: Rulebook): string {
  return rulebook.entraRoleNamed(name) === undefined ? alias(name) : name;
}

function isBuiltIn(key: string, rulebook: Rulebook): boolean {
  return key === administratorKey || rulebook.legacyRoles.has(key);
}

/** `mdo:roleGroup:Case team`: product and kind stay. */
function aliasOfKey(key: string, alias: Alias, rulebook: Rulebook): string {
  if (isBuiltIn(key, rulebook)) return key;
  const [kind = ''] = /^[a-z]+:(?:(?:role|roleGroup):)?/.exec(key) ?? [];
  return kind + alias(key.slice(kind.length));
}

/** The kinds of scopes that decide on which product an assignment is narrowed (S-41). */
const scopeKind = /^(mdi:domain:|mdi:ou:|mdi:|\/CloudSet\/|\/SentinelScope\/|\/administrativeUnits\/|\/)/;

export function aliasOfScope(scope: string, alias: Alias): string {
  const [kind = ''] = scopeKind.exec(scope) ?? [];
  return kind + alias(scope.slice(kind.length));
}
