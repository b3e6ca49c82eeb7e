import type { LegacyRoleRow } from '../access/terms/rulebook.ts';
import type { LegacySystem } from '../access/terms/vocabulary.ts';
import { type Checks, keyed } from './checks.ts';
import type { Place } from './problem.ts';
import type { RowOf } from './shape.ts';
import type { Located, Tables } from './tables.ts';

type Written = RowOf<'legacyRoles'>;

/** Roles of the products themselves, those that become nothing in Unified RBAC included. */
export function legacyRoleRows(tables: Tables, checks: Checks): Map<string, LegacyRoleRow> {
  const nothing = { id: undefined, permissions: [], roles: [], entraMembers: [], unsupported: false, notes: [] };
  const others = tables.otherRoles.flatMap(({ row: { kind, names, source }, ...located }) =>
    names.map((name): Located<Written> => ({ ...located, row: { ...nothing, kind, name, source } })),
  );
  const entraRoles = new Map(tables.entraRoles.map(({ row }) => [row.name, row.id]));
  const rows = keyed(
    [...tables.legacyRoles, ...others],
    (located) => legacyRoleRow(located, entraRoles, checks),
    'role',
    checks.report,
  );
  for (const { row, place, system } of tables.legacyRoles) {
    for (const [index, name] of row.roles.entries()) {
      if (!rows.has(`${system}:role:${name}`)) checks.dangling('legacyRoles', place, 'role', name, ['roles', index]);
    }
  }
  return rows;
}

function legacyRoleRow(
  { row, place, system }: Located<Written>,
  entraRoles: ReadonlyMap<string, string>,
  checks: Checks,
): [string, LegacyRoleRow][] {
  if (system === undefined) {
    checks.report(place, 'a file with legacy roles names their system at its top');
    return [];
  }
  checks.permissions(place, row.permissions);
  checks.notes(place, row.notes);
  const { name, kind = 'role', permissions, notes, unsupported: isUnsupported } = row;
  const key = [system, ...(hasKinds(system, row, place, checks) ? [kind] : []), row.id ?? name].join(':');
  const roles = row.roles.map((inner) => `${system}:role:${inner}`);
  const entraMembers = row.entraMembers.flatMap((role, index) => {
    const id = entraRoles.get(role);
    if (id === undefined) checks.dangling('entraRoles', place, 'Entra role', role, ['entraMembers', index]);
    return id ?? [];
  });
  if (entraMembers.length > 0 && kind === 'role') checks.report(place, 'a role has no members', ['entraMembers']);
  const source = checks.citations(place, row.source);
  return [[key, { key, system, kind, name, permissions, roles, entraMembers, isUnsupported, notes, source }]];
}

/** Office 365 and Exchange have roles and role groups, and the same name can be either (T-14). */
function hasKinds(system: LegacySystem, row: Written, place: Place, { report }: Checks): boolean {
  const isExpected = system === 'mdo' || system === 'exo';
  if (isExpected && row.kind === undefined) report(place, 'kind: missing');
  if (!isExpected && row.kind !== undefined) report(place, 'kind: roles of this system have no kind', ['kind']);
  return isExpected;
}
