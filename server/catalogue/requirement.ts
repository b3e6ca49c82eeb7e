import type { Requirement } from '../access/rulebook.ts';
import { type LegacySystem, legacySystems, type Product, products } from '../access/vocabulary.ts';
import type { Path } from './locate.ts';
import type { TableName } from './shape.ts';

/** What a requirement may name: all that a name stands for, nothing when it is unknown. */
export interface RequirementNames {
  readonly permissions: (id: string) => readonly string[];
  readonly legacyPermissions: (name: string) => readonly string[];
  /** Keys of the role and of the role group of that name. */
  readonly legacyRoles: (system: LegacySystem, name: string) => readonly string[];
  /** Together with those that are meant too where the role is named (S-21). */
  readonly entraRoles: (name: string) => readonly string[];
  readonly notes: (id: string) => readonly string[];
}

/** `table`: where the name that is unknown would stand. */
export type ReportRequirement = (inside: Path, message: string, table?: TableName) => void;

const whatOf: Readonly<Partial<Record<TableName, string>>> = {
  legacyPermissions: 'option of an Endpoint role',
  legacyRoles: 'role of this system',
  entraRoles: 'Entra role',
  notes: 'note',
};

type Reader = (value: unknown, path: Path) => Requirement | undefined;

/** Reads a requirement as the catalogue writes it; whatever is wrong is reported, and the result is undefined. */
export function readRequirement(
  raw: unknown,
  path: Path,
  names: RequirementNames,
  report: ReportRequirement,
): Requirement | undefined {
  const wrong = (at: Path, message: string, table?: TableName): undefined => {
    report(at, message, table);
    return undefined;
  };
  const read: Reader = (value, at) => {
    if (typeof value === 'string') return permission(value, at);
    if (!isRecord(value)) return wrong(at, 'a requirement is a permission id or a mapping with one key');
    const [key, ...further] = Object.keys(value).filter((each) => each !== 'notes');
    const reader = key === undefined ? undefined : readers[key];
    if (key === undefined || reader === undefined || further.length > 0)
      return wrong(at, `a requirement has one of the keys ${Object.keys(readers).join(', ')}`);
    if ('notes' in value && key !== 'conditional' && key !== 'noted')
      return wrong([...at, 'notes'], 'notes belong to conditional and noted');
    return reader(value[key], [...at, key], value['notes']);
  };
  const permission: Reader = (value, at) => {
    const [id, product, ...further] = String(value).split('@');
    const [known] = id === undefined ? [] : names.permissions(id);
    if (known === undefined || further.length > 0)
      return wrong(at, `unknown permission "${String(value)}"`, 'permissions');
    if (product === undefined) return { kind: 'permission', permission: known };
    if (!isProduct(product)) return wrong(at, `unknown product "${product}"`);
    return { kind: 'permission', permission: known, product };
  };
  const texts = (value: unknown, at: Path): string[] => {
    if (Array.isArray(value) && value.length > 0 && value.every((each) => typeof each === 'string')) return value;
    report(at, 'must be a list of names');
    return [];
  };
  const parts = (value: unknown, at: Path): Requirement[] => {
    if (!Array.isArray(value) || value.length === 0) {
      report(at, 'must be a list of requirements');
      return [];
    }
    return value.flatMap((each, index) => read(each, [...at, index]) ?? []);
  };
  const named = (value: unknown, at: Path, table: TableName, find: (name: string) => readonly string[]): string[] =>
    texts(value, at).flatMap((name, index) => {
      const found = find(name);
      if (found.length === 0) report([...at, index], `unknown ${whatOf[table]} "${name}"`, table);
      return found;
    });
  const wrapped =
    (kind: 'conditional' | 'noted') =>
    (value: unknown, at: Path, notes: unknown): Requirement | undefined => {
      const of = read(value, at);
      const ids = named(notes, [...at.slice(0, -1), 'notes'], 'notes', names.notes);
      return of && { kind, of, notes: ids };
    };
  const flag =
    (kind: 'everyDeviceGroup' | 'someActiveProduct') =>
    (value: unknown, at: Path): Requirement | undefined =>
      value === true ? { kind } : wrong(at, 'must be true');
  const readers: Readonly<Record<string, (value: unknown, at: Path, notes: unknown) => Requirement | undefined>> = {
    any: (value, at) => ({ kind: 'any', of: parts(value, at) }),
    all: (value, at) => ({ kind: 'all', of: parts(value, at) }),
    legacyPermission: (value, at) => ({
      kind: 'legacyPermission',
      permissions: named(value, at, 'legacyPermissions', names.legacyPermissions),
    }),
    legacyRole: (value, at) => {
      if (!isRecord(value)) return wrong(at, 'must name roles per system');
      const of = Object.entries(value).flatMap(([system, roles]): Requirement[] => {
        if (!isSystem(system)) {
          wrong([...at, system], `unknown system "${system}"`);
          return [];
        }
        if (roles === 'any') return [{ kind: 'legacyRole', system, roles: 'any' }];
        const keys = named(roles, [...at, system], 'legacyRoles', (name) => names.legacyRoles(system, name));
        return [{ kind: 'legacyRole', system, roles: keys }];
      });
      return of.length === 1 ? of[0] : { kind: 'any', of };
    },
    entraRole: (value, at) => {
      const roles = named(value, at, 'entraRoles', names.entraRoles);
      return { kind: 'entraRole', roles: [...new Set(roles)] };
    },
    everyDeviceGroup: flag('everyDeviceGroup'),
    someActiveProduct: flag('someActiveProduct'),
    everyProduct: (value, at) => {
      const leaf = permission(value, at);
      return leaf?.kind === 'permission' ? { kind: 'everyProduct', permission: leaf.permission } : undefined;
    },
    commandLevel: (value, at) => {
      if (!isRecord(value)) return wrong(at, 'must have basic and advanced');
      const basic = read(value['basic'], [...at, 'basic']);
      const advanced = read(value['advanced'], [...at, 'advanced']);
      return basic && advanced && { kind: 'commandLevel', basic, advanced };
    },
    conditional: wrapped('conditional'),
    noted: wrapped('noted'),
    never: (value, at) =>
      typeof value === 'string' ? { kind: 'never', because: value } : wrong(at, 'must say why in a sentence'),
  };
  return read(raw, path);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isProduct(code: string): code is Product {
  return products.some((product) => product === code);
}

function isSystem(name: string): name is LegacySystem {
  return legacySystems.some((system) => system === name);
}
