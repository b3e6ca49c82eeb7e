import type { StructuralFacts, UnifiedRole } from './facts.ts';
import type { Rulebook } from './rulebook.ts';

/** `as.authz:manage` includes `as.authz:read`; a permission with one level includes only itself. */
export function includedIn(permission: string): readonly string[] {
  return permission.endsWith(':manage') ? [permission, `${permission.slice(0, -':manage'.length)}:read`] : [permission];
}

/**
 * Every permission of a unified role with how it comes to it: `literal`, `set:<area>:<level>` or
 * `import:<legacy key>`; ` included` is appended where manage brings read along. The most direct way wins.
 */
export function expandPermissions(role: UnifiedRole, facts: StructuralFacts, rulebook: Rulebook): Map<string, string> {
  const expanded = new Map<string, string>();
  const add = (permission: string, via: string): void => {
    for (const included of includedIn(permission)) {
      const how = included === permission ? via : `${via} included`;
      if (!expanded.has(included)) expanded.set(included, how);
    }
  };
  for (const permission of role.permissions) expanded.set(permission, 'literal');
  for (const permission of role.permissions) add(permission, 'literal');
  for (const set of role.permissionSets) {
    const members = [...rulebook.permissions.values(), ...facts.extraPermissions].filter(
      (row) => row.area === set.area && (row.level === 'read' || set.level === 'manage'),
    );
    for (const row of members) add(row.id, `set:${set.area}:${set.level}`);
  }
  for (const part of role.imported) {
    for (const permission of importedPermissions(part.legacy, rulebook)) add(permission, `import:${part.legacy}`);
  }
  return expanded;
}

/** What the portal's import selects for a legacy permission or role: the mapping tables and R-53. */
export function importedPermissions(legacy: string, rulebook: Rulebook): string[] {
  const mapped = rulebook.legacyPermissions.get(legacy)?.permissions ?? mappedPermissions(legacy, rulebook);
  return [...new Set(mapped.flatMap((id) => [id, ...(rulebook.permissions.get(id)?.alsoSelects ?? [])]))];
}

/** Tables 2.2 to 2.6 for one legacy role, with the roles that a role group is known to contain. */
export function mappedPermissions(legacy: string, rulebook: Rulebook): string[] {
  const row = rulebook.legacyRoles.get(legacy);
  if (!row) return [];
  return [
    ...new Set([row, ...row.roles.map((key) => rulebook.legacyRoles.get(key))].flatMap((r) => r?.permissions ?? [])),
  ];
}
