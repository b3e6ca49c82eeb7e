import type { Requirement } from '../access/terms/rulebook.ts';
import { type OfficeSwitch, officeSwitches, type Product, products } from '../access/terms/vocabulary.ts';
import type { Path } from '../document/problem.ts';
import { besideOf, isRecord, type RequirementForm, type RequirementReading } from './requirement-reading.ts';
import { legacyRoleForm, purviewGroupForm, roleGroupForm } from './role-requirement.ts';

/** `so.sd.response`, or on another product `sp.exposure:read@XSPM`. */
export function readPermission(
  { names, wrong }: RequirementReading,
  value: unknown,
  at: Path,
): Requirement | undefined {
  if (typeof value !== 'string') return wrong(at, 'a requirement is a permission id or a mapping with one key');
  const [id, product, ...further] = value.split('@');
  const [known] = id === undefined ? [] : names.permissions(id);
  if (known === undefined || further.length > 0) return wrong(at, `unknown permission "${value}"`, 'permissions');
  if (product === undefined) return { kind: 'permission', permission: known };
  if (!isProduct(product)) return wrong(at, `unknown product "${product}"`);
  return { kind: 'permission', permission: known, product };
}

function parts({ read, wrong }: RequirementReading, value: unknown, at: Path): Requirement[] {
  if (Array.isArray(value) && value.length > 0) return value.flatMap((each, index) => read(each, [...at, index]) ?? []);
  wrong(at, 'must be a list of requirements');
  return [];
}

function joined(kind: 'any' | 'all'): RequirementForm {
  return { beside: [], read: (reading, value, at) => ({ kind, of: parts(reading, value, at) }) };
}

function wrapped(kind: 'conditional' | 'noted'): RequirementForm {
  return {
    beside: ['notes'],
    read: (reading, value, at, { notes }) => {
      const of = reading.read(value, at);
      const ids = reading.named(notes, besideOf(at, 'notes'), 'notes', reading.names.notes);
      return of && { kind, of, notes: ids };
    },
  };
}

function flag(kind: 'everyDeviceGroup' | 'someActiveProduct'): RequirementForm {
  return { beside: [], read: ({ wrong }, value, at) => (value === true ? { kind } : wrong(at, 'must be true')) };
}

/** The ways to write a requirement, by their keys. */
export const requirementForms: Readonly<Record<string, RequirementForm>> = {
  any: joined('any'),
  all: joined('all'),
  permission: {
    beside: ['withoutDefaultsOf'],
    read: (reading, value, at, { withoutDefaultsOf }) => {
      const leaf = readPermission(reading, value, at);
      const roles = reading.named(
        withoutDefaultsOf,
        besideOf(at, 'withoutDefaultsOf'),
        'entraRoles',
        reading.names.entraRoles,
      );
      return leaf?.kind === 'permission' ? { ...leaf, withoutDefaultsOf: roles } : undefined;
    },
  },
  legacyPermission: {
    beside: [],
    read: ({ named, names }, value, at) => ({
      kind: 'legacyPermission',
      permissions: named(value, at, 'legacyPermissions', names.legacyPermissions),
    }),
  },
  legacyRole: legacyRoleForm,
  roleGroup: roleGroupForm,
  purviewGroup: purviewGroupForm,
  entraRole: {
    beside: [],
    read: ({ named, names }, value, at) => ({
      kind: 'entraRole',
      roles: [...new Set(named(value, at, 'entraRoles', names.entraRoles))],
    }),
  },
  unifiedLeg: {
    beside: ['switches'],
    read: ({ read, wrong }, value, at, { switches }) => {
      const of = read(value, at);
      if (!isSwitches(switches))
        return wrong(besideOf(at, 'switches'), `switches: must be a list of ${officeSwitches.join(', ')}`);
      return of && { kind: 'unifiedLeg', switches, of };
    },
  },
  everyDeviceGroup: flag('everyDeviceGroup'),
  someActiveProduct: flag('someActiveProduct'),
  everyProduct: {
    beside: [],
    read: (reading, value, at) => {
      const leaf = readPermission(reading, value, at);
      return leaf?.kind === 'permission' ? { kind: 'everyProduct', permission: leaf.permission } : undefined;
    },
  },
  commandLevel: {
    beside: [],
    read: ({ read, wrong }, value, at) => {
      if (!isRecord(value)) return wrong(at, 'must have basic and advanced');
      const basic = read(value['basic'], [...at, 'basic']);
      const advanced = read(value['advanced'], [...at, 'advanced']);
      return basic && advanced && { kind: 'commandLevel', basic, advanced };
    },
  },
  conditional: wrapped('conditional'),
  noted: wrapped('noted'),
  never: {
    beside: [],
    read: ({ wrong }, value, at) =>
      typeof value === 'string' ? { kind: 'never', because: value } : wrong(at, 'must say why in a sentence'),
  },
};

function isProduct(code: string): code is Product {
  return products.some((product) => product === code);
}

function isSwitches(value: unknown): value is OfficeSwitch[] {
  return (
    Array.isArray(value) && value.length > 0 && value.every((code) => officeSwitches.some((each) => each === code))
  );
}
