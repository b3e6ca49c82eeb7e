import type { LegacyRoleFact } from '../../access/terms/facts.ts';
import type { LegacySystem } from '../../access/terms/vocabulary.ts';
import type { Catalogue } from '../../catalogue/load.ts';
import type { Path } from '../../document/problem.ts';
import type { TenantShape } from '../shape/tenant.ts';
import { readEndpointRoles } from './endpoint-roles.ts';
import type { Principals } from './principals.ts';
import type { Report } from './report.ts';

/** Products that let customers and Microsoft add roles, so that an unlisted name is odd, not wrong. */
const openSystems: ReadonlySet<LegacySystem> = new Set(['mdo', 'exo']);

export function legacyRoleKey(system: LegacySystem, kind: 'role' | 'roleGroup', name: string): string {
  return openSystems.has(system) ? `${system}:${kind}:${name}` : `${system}:${name}`;
}

interface Reader {
  readonly catalogue: Catalogue;
  readonly principals: Principals;
  readonly report: Report;
  readonly roles: Map<string, LegacyRoleFact>;
}

function readKey(
  reader: Reader,
  system: LegacySystem,
  kind: 'role' | 'roleGroup',
  text: string,
  path: Path,
): string | undefined {
  const reading = reader.catalogue.legacyRole(system, kind, text);
  if ('value' in reading) {
    reader.report.place({ kind: 'LegacyRole', id: reading.value }, path);
    return reading.value;
  }
  if (!openSystems.has(system) || reading.suggestion !== undefined) {
    reader.report.unknown(path, reading.problem, reading.suggestion, typeof path.at(-1) === 'string');
    return undefined;
  }
  const key = legacyRoleKey(system, kind, text);
  reader.report.place({ kind: 'LegacyRole', id: key }, path);
  return key;
}

function addRole(reader: Reader, role: LegacyRoleFact): void {
  const known = reader.roles.get(role.key);
  if (known === undefined) reader.roles.set(role.key, role);
  else
    reader.roles.set(role.key, {
      ...known,
      roles: [...new Set([...known.roles, ...role.roles])],
      principals: [...new Set([...known.principals, ...role.principals])],
    });
}

function addNamed(
  reader: Reader,
  system: LegacySystem,
  kind: 'role' | 'roleGroup',
  key: string,
  text: string,
  roles: readonly string[],
  principals: readonly string[],
): void {
  const name = reader.catalogue.rulebook.legacyRoles.get(key)?.name ?? text;
  addRole(reader, { key, system, kind, id: name, displayName: name, permissions: [], roles, principals });
}

function readHolders(reader: Reader, system: LegacySystem, holders: Record<string, string[]>, path: Path): void {
  for (const [text, ids] of Object.entries(holders)) {
    const principals = reader.principals.localHolders(ids, [...path, text]);
    const key = readKey(reader, system, 'role', text, [...path, text]);
    if (key !== undefined) addNamed(reader, system, 'role', key, text, [], principals);
  }
}

function readRoleGroups(reader: Reader, system: 'mdo' | 'exo', shape: TenantShape): void {
  for (const [text, group] of Object.entries(shape.legacyRoles[system].roleGroups)) {
    const path = ['legacyRoles', system, 'roleGroups', text];
    const principals = reader.principals.localHolders(group.members, [...path, 'members']);
    if (group.roles === undefined) {
      const key = readKey(reader, system, 'roleGroup', text, path);
      if (key !== undefined) addNamed(reader, system, 'roleGroup', key, text, [], principals);
      continue;
    }
    const known = reader.catalogue.legacyRole(system, 'roleGroup', text);
    const key = 'value' in known ? known.value : legacyRoleKey(system, 'roleGroup', text);
    reader.report.place({ kind: 'LegacyRole', id: key }, path);
    const roles = group.roles.flatMap(
      (role, index) => readKey(reader, system, 'role', role, [...path, 'roles', index]) ?? [],
    );
    addNamed(reader, system, 'roleGroup', key, text, [...new Set(roles)], principals);
  }
}

/** The roles of the products' own models. */
export function readLegacyRoles(
  shape: TenantShape,
  catalogue: Catalogue,
  principals: Principals,
  report: Report,
): LegacyRoleFact[] {
  const reader: Reader = { catalogue, principals, report, roles: new Map() };
  for (const system of ['mdo', 'exo'] as const) {
    readHolders(reader, system, shape.legacyRoles[system].roles, ['legacyRoles', system, 'roles']);
    readRoleGroups(reader, system, shape);
  }
  for (const system of ['mdi', 'mda', 'sent'] as const)
    readHolders(reader, system, shape.legacyRoles[system], ['legacyRoles', system]);
  return [...readEndpointRoles(shape, reader), ...reader.roles.values()];
}
