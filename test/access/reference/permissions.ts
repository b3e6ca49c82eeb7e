import type { TenantFacts, UnifiedRole } from '../../../server/access/terms/facts.ts';
import type { Rulebook } from '../../../server/access/terms/rulebook.ts';

/** S-04: manage includes read, where both levels exist. */
export function withRead(permissions: Iterable<string>): Set<string> {
  const all = new Set(permissions);
  for (const permission of [...all]) {
    if (permission.endsWith(':manage')) all.add(permission.replace(/:manage$/, ':read'));
  }
  return all;
}

/** A role group and every role it contains, to any depth; some groups may be left aside with what is in them (S-72). */
export function rolesInside(
  facts: TenantFacts,
  rulebook: Rulebook,
  start: string,
  aside: readonly string[] = [],
): Set<string> {
  const inside = new Set([start].filter((key) => !aside.includes(key)));
  let before = -1;
  while (before !== inside.size) {
    before = inside.size;
    for (const key of [...inside]) {
      const own = facts.legacyRoles.find((role) => role.key === key)?.roles ?? [];
      const documented = rulebook.legacyRoles.get(key)?.roles ?? [];
      for (const role of own.length > 0 ? own : documented) if (!aside.includes(role)) inside.add(role);
    }
  }
  return inside;
}

/** By Microsoft's mapping tables; a role group with roles of its own is their union (S-09). */
export function mappedPermissions(facts: TenantFacts, rulebook: Rulebook, key: string): Set<string> {
  const mapped = new Set<string>();
  for (const role of rolesInside(facts, rulebook, key)) {
    const own = facts.legacyRoles.find((fact) => fact.key === role)?.roles ?? [];
    const row = rulebook.legacyRoles.get(role);
    if (own.length === 0 && row && !row.isUnsupported) {
      for (const permission of row.permissions) mapped.add(permission);
    }
  }
  return mapped;
}

/** Everything a unified role grants: by name, by set (R-05, S-34), by import (S-09, R-53). */
export function permissionsOfUnifiedRole(facts: TenantFacts, rulebook: Rulebook, role: UnifiedRole): Set<string> {
  const granted = new Set(role.permissions);
  const known = [...rulebook.permissions.values(), ...facts.extraPermissions];
  for (const set of role.permissionSets) {
    for (const permission of known) {
      if (permission.area !== set.area) continue;
      if (permission.level === 'read' || set.level === 'manage') granted.add(permission.id);
    }
  }
  for (const part of role.imported) {
    const mapped =
      part.kind === 'legacyPermission'
        ? (rulebook.legacyPermissions.get(part.legacy)?.permissions ?? [])
        : mappedPermissions(facts, rulebook, part.legacy);
    for (const permission of mapped) {
      granted.add(permission);
      for (const prerequisite of rulebook.permissions.get(permission)?.alsoSelects ?? []) granted.add(prerequisite);
    }
  }
  return withRead(granted);
}
