import type { TenantFacts, UnifiedRole } from '../terms/facts.ts';
import type { Rulebook } from '../terms/rulebook.ts';

/** A permission and what it includes: manage includes read where both are separate boxes (S-04). */
export function levelsOf(permission: string): readonly string[] {
  const manage = ':manage';
  return permission.endsWith(manage) ? [permission, `${permission.slice(0, -manage.length)}:read`] : [permission];
}

/** The roles inside a role group: its own list where the tenant states one (S-09), else the documented one. */
export function rolesWithin(facts: TenantFacts, rulebook: Rulebook, key: string): readonly string[] {
  const own = facts.legacyRoles.find((role) => role.key === key)?.roles ?? [];
  return own.length > 0 ? own : (rulebook.legacyRoles.get(key)?.roles ?? []);
}

/** What a legacy role maps to by its own row; a group with roles of its own maps through them alone. */
export function ownMapping(facts: TenantFacts, rulebook: Rulebook, key: string): readonly string[] {
  if ((facts.legacyRoles.find((role) => role.key === key)?.roles.length ?? 0) > 0) return [];
  const row = rulebook.legacyRoles.get(key);
  return row === undefined || row.isUnsupported ? [] : row.permissions;
}

function importedMapping(facts: TenantFacts, rulebook: Rulebook, key: string): readonly string[] {
  const keys = new Set([key]);
  for (const inside of keys) for (const role of rolesWithin(facts, rulebook, inside)) keys.add(role);
  const mapped = [...keys].flatMap((inside) => ownMapping(facts, rulebook, inside));
  return mapped.flatMap((permission) => [permission, ...(rulebook.permissions.get(permission)?.alsoSelects ?? [])]);
}

/** The rows by which a unified role grants a permission: `literal`, `set:<area>:<level>`, `import:<legacy key>`. */
export function rowsGranting(
  facts: TenantFacts,
  rulebook: Rulebook,
  role: UnifiedRole,
  permission: string,
): ReadonlySet<string> {
  const gives = (granted: readonly string[]) => granted.some((one) => levelsOf(one).includes(permission));
  const rows = new Set<string>();
  if (gives(role.permissions)) rows.add('literal');
  const known = [...rulebook.permissions.values(), ...facts.extraPermissions];
  for (const set of role.permissionSets) {
    const members = known.filter((one) => one.area === set.area && (one.level === 'read' || set.level === 'manage'));
    if (gives(members.map((one) => one.id))) rows.add(`set:${set.area}:${set.level}`);
  }
  for (const part of role.imported) {
    const mapped =
      part.kind === 'legacyRole'
        ? importedMapping(facts, rulebook, part.legacy)
        : (rulebook.legacyPermissions.get(part.legacy)?.permissions ?? []);
    if (gives(mapped)) rows.add(`import:${part.legacy}`);
  }
  return rows;
}
