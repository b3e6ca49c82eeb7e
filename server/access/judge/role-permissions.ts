import type { FewFacts, ImportedPart, UnifiedRole } from '../terms/facts.ts';
import type { Rulebook } from '../terms/rulebook.ts';

/** `as.authz:manage` includes `as.authz:read`; a permission with one level includes only itself. */
export function includedIn(permission: string): readonly string[] {
  return permission.endsWith(':manage') ? [permission, `${permission.slice(0, -':manage'.length)}:read`] : [permission];
}

/**
 * Every permission of a unified role with how it comes to it: `literal`, `set:<area>:<level>` or
 * `import:<legacy key>`; ` included` is appended where manage brings read along. The most direct way wins.
 */
export function expandPermissions(role: UnifiedRole, facts: FewFacts, rulebook: Rulebook): Map<string, string> {
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
    for (const permission of importedPermissions(part, facts, rulebook)) add(permission, `import:${part.legacy}`);
  }
  return expanded;
}

/** What the portal's import selects for a legacy permission or role: the mapping tables and R-53. */
export function importedPermissions(part: ImportedPart, facts: FewFacts, rulebook: Rulebook): string[] {
  const mapped =
    part.kind === 'legacyPermission'
      ? (rulebook.legacyPermissions.get(part.legacy)?.permissions ?? [])
      : mappedPermissions(part.legacy, facts, rulebook);
  return [...new Set(mapped.flatMap((id) => [id, ...(rulebook.permissions.get(id)?.alsoSelects ?? [])]))];
}

/** Microsoft's mapping tables for one legacy role, with every role inside it when it is a role group. */
export function mappedPermissions(legacy: string, facts: FewFacts, rulebook: Rulebook): string[] {
  const mapped = new Set<string>();
  const reached = new Set([legacy]);
  for (const key of reached) {
    const stated = facts.legacyRoles.find((role) => role.key === key)?.roles ?? [];
    for (const permission of rowPermissions(key, stated, rulebook)) mapped.add(permission);
    for (const role of rolesOf(key, stated, rulebook)) reached.add(role);
  }
  return [...mapped];
}

/** The roles of a role group: those that the tenant states for it (S-09), else the documented ones. */
export function rolesOf(key: string, stated: readonly string[], rulebook: Rulebook): readonly string[] {
  return stated.length > 0 ? stated : (rulebook.legacyRoles.get(key)?.roles ?? []);
}

/** What the row of a role maps to: nothing where the tenant states roles instead, and for unsupported ones. */
export function rowPermissions(key: string, stated: readonly string[], rulebook: Rulebook): readonly string[] {
  const row = rulebook.legacyRoles.get(key);
  return row === undefined || row.isUnsupported || stated.length > 0 ? [] : row.permissions;
}
