import type { LegacyRoleFact } from '../../access/facts.ts';
import type { LegacySystem } from '../../access/vocabulary.ts';
import type { Names } from '../catalogue.ts';
import { type Path, quote } from '../document/problem.ts';
import { id as idSchema } from '../shape/scalars.ts';
import type { TenantShape } from '../shape/tenant.ts';
import { Ids } from './ids.ts';
import type { Principals } from './principals.ts';
import type { Report } from './report.ts';

/** Products that let customers and Microsoft add roles, so that an unlisted name is odd, not wrong. */
const openSystems: ReadonlySet<LegacySystem> = new Set(['mdo', 'exo']);

export function legacyRoleKey(system: LegacySystem, kind: 'role' | 'roleGroup', name: string): string {
  return openSystems.has(system) ? `${system}:${kind}:${name}` : `${system}:${name}`;
}

interface Reader {
  readonly names: Names;
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
  const reading = reader.names.legacyRole(system, kind, text);
  if ('value' in reading) return reading.value;
  if (!openSystems.has(system) || reading.suggestion !== undefined) {
    reader.report.unknown(path, reading.problem, reading.suggestion, typeof path.at(-1) === 'string');
    return undefined;
  }
  reader.report.warn(
    'unknown-legacy-role',
    path,
    `${quote(text)} is not in Microsoft's tables and grants nothing here`,
  );
  return legacyRoleKey(system, kind, text);
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
  const name = reader.names.rulebook.legacyRoles.get(key)?.name ?? text;
  addRole(reader, { key, system, kind, id: name, displayName: name, permissions: [], roles, principals });
}

function readHolders(reader: Reader, system: LegacySystem, holders: Record<string, string[]>, path: Path): void {
  for (const [text, ids] of Object.entries(holders)) {
    const principals = reader.principals.holders(ids, [...path, text]);
    const key = readKey(reader, system, 'role', text, [...path, text]);
    if (key !== undefined) addNamed(reader, system, 'role', key, text, [], principals);
  }
}

function readRoleGroups(reader: Reader, system: 'mdo' | 'exo', shape: TenantShape): void {
  for (const [text, group] of Object.entries(shape.legacyRoles[system].roleGroups)) {
    const path = ['legacyRoles', system, 'roleGroups', text];
    const principals = reader.principals.holders(group.members, [...path, 'members']);
    if (group.roles === undefined) {
      const key = readKey(reader, system, 'roleGroup', text, path);
      if (key !== undefined) addNamed(reader, system, 'roleGroup', key, text, [], principals);
      continue;
    }
    const known = reader.names.legacyRole(system, 'roleGroup', text);
    const key = 'value' in known ? known.value : legacyRoleKey(system, 'roleGroup', text);
    const roles = group.roles.flatMap(
      (role, index) => readKey(reader, system, 'role', role, [...path, 'roles', index]) ?? [],
    );
    addNamed(reader, system, 'roleGroup', key, text, [...new Set(roles)], principals);
  }
}

type EndpointRole = TenantShape['legacyRoles']['mde'][number];

function readAdministrator(reader: Reader, role: EndpointRole, groups: readonly string[], path: Path): LegacyRoleFact {
  if (role.id !== undefined || role.displayName !== undefined || role.permissions !== undefined)
    reader.report.add(path, 'the built-in administrator role has a fixed name and fixed permissions', {
      hint: 'write only builtIn and groups',
    });
  return {
    key: 'mde:administrator',
    system: 'mde',
    kind: 'administrator',
    id: 'administrator',
    displayName: 'Microsoft Defender for Endpoint Administrator',
    permissions: [],
    roles: [],
    principals: groups,
  };
}

function readEndpointPermissions(reader: Reader, texts: readonly string[], path: Path): string[] {
  const found = new Set<string>();
  for (const [index, text] of texts.entries()) {
    const reading = reader.names.legacyEndpointPermission(text);
    if ('value' in reading) found.add(reading.value);
    else reader.report.unknown([...path, index], reading.problem, reading.suggestion);
  }
  return [...found];
}

function readEndpointRoles(reader: Reader, shape: TenantShape): void {
  const ids = new Ids(reader.report, 'Endpoint role');
  for (const [index, role] of shape.legacyRoles.mde.entries()) {
    const path = ['legacyRoles', 'mde', index];
    const groups = reader.principals.groups(role.groups, [...path, 'groups'], 'an Endpoint role');
    if (role.builtIn !== undefined) {
      ids.define('administrator', [...path, 'builtIn']);
      addRole(reader, readAdministrator(reader, role, groups, path));
      continue;
    }
    const id = readDefaultId(role, path, reader.report);
    if (id === undefined) continue;
    ids.define(id, [...path, role.id === undefined ? 'displayName' : 'id']);
    addRole(reader, {
      key: `mde:${id}`,
      system: 'mde',
      kind: 'role',
      id,
      displayName: role.displayName ?? id,
      permissions: readEndpointPermissions(reader, role.permissions ?? [], [...path, 'permissions']),
      roles: [],
      principals: groups,
    });
  }
}

/** The id of a role, which is its display name when none is written. */
export function readDefaultId(
  role: { readonly id?: string | undefined; readonly displayName?: string | undefined },
  path: Path,
  report: Report,
): string | undefined {
  if (role.id !== undefined) return role.id;
  if (role.displayName === undefined) {
    report.add(path, 'the role has neither id nor displayName');
    return undefined;
  }
  const checked = idSchema.safeParse(role.displayName);
  if (checked.success) return role.displayName;
  const message = checked.error.issues[0]?.message ?? 'not usable as an id';
  report.add([...path, 'displayName'], message, { hint: 'the display name stands for the id here; write an id' });
  return undefined;
}

/** The roles of the products' own models. */
export function readLegacyRoles(
  shape: TenantShape,
  names: Names,
  principals: Principals,
  report: Report,
): LegacyRoleFact[] {
  const reader: Reader = { names, principals, report, roles: new Map() };
  readEndpointRoles(reader, shape);
  for (const system of ['mdo', 'exo'] as const) {
    readHolders(reader, system, shape.legacyRoles[system].roles, ['legacyRoles', system, 'roles']);
    readRoleGroups(reader, system, shape);
  }
  for (const system of ['mdi', 'mda', 'sent'] as const)
    readHolders(reader, system, shape.legacyRoles[system], ['legacyRoles', system]);
  return [...reader.roles.values()];
}
