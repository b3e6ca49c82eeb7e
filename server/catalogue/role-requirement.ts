import type { Requirement } from '../access/terms/rulebook.ts';
import { type LegacySystem, legacySystems } from '../access/terms/vocabulary.ts';
import type { Path } from '../document/problem.ts';
import { besideOf, isRecord, type RequirementForm, type RequirementReading } from './requirement-reading.ts';

type LegacyRole = Extract<Requirement, { kind: 'legacyRole' }>;

/** `{ legacyRole: { mdo: [names] }, named: [role groups], notThrough: [role groups], alwaysInForce: true }` */
export const legacyRoleForm: RequirementForm = {
  beside: ['named', 'notThrough', 'alwaysInForce'],
  read: (reading, value, at, beside) => {
    const leaves = perSystem(reading, value, at, (system, name) => reading.names.legacyRoles(system, name));
    const [only, ...further] = leaves;
    if (only === undefined || further.length > 0) {
      for (const key of Object.keys(beside)) reading.wrong(besideOf(at, key), `${key} goes with roles of one system`);
      return leaves.length > 0 ? { kind: 'any', of: leaves } : undefined;
    }
    return { ...only, ...besides(reading, only.system, at, beside) };
  },
};

/** `{ roleGroup: { mdo: [names] } }`: the groups themselves, not the roles in them. */
export const roleGroupForm: RequirementForm = {
  beside: ['alwaysInForce'],
  read: (reading, value, at, beside) => {
    const leaves = perSystem(reading, value, at, (system, name) => reading.names.roleGroups(system, name));
    const inForce = leaves.map((leaf) => ({ ...leaf, ...besides(reading, leaf.system, at, beside) }));
    return inForce.length === 1 ? inForce[0] : { kind: 'any', of: inForce };
  },
};

/** `{ purviewGroup: [names] }`: they are written among the Email & collaboration role groups and stay in force. */
export const purviewGroupForm: RequirementForm = {
  beside: [],
  read: (reading, value, at) => {
    const roles = reading.named(value, at, 'legacyRoles', (name) => reading.names.roleGroups('mdo', name));
    return { kind: 'legacyRole', system: 'mdo', roles, isAlwaysInForce: true };
  },
};

function perSystem(
  { named, wrong }: RequirementReading,
  value: unknown,
  at: Path,
  find: (system: LegacySystem, name: string) => readonly string[],
): LegacyRole[] {
  if (!isRecord(value)) {
    wrong(at, 'must name roles per system');
    return [];
  }
  return Object.entries(value).flatMap(([system, roles]): LegacyRole[] => {
    if (!isSystem(system)) {
      wrong([...at, system], `unknown system "${system}"`);
      return [];
    }
    if (roles === 'any') return [{ kind: 'legacyRole', system, roles }];
    const keys = named(roles, [...at, system], 'legacyRoles', (name) => find(system, name));
    return [{ kind: 'legacyRole', system, roles: keys }];
  });
}

function besides(
  { named, names, wrong }: RequirementReading,
  system: LegacySystem,
  at: Path,
  beside: Readonly<Record<string, unknown>>,
): Partial<LegacyRole> {
  const groups = (key: 'named' | 'notThrough') =>
    beside[key] === undefined
      ? {}
      : { [key]: named(beside[key], besideOf(at, key), 'legacyRoles', (name) => names.roleGroups(system, name)) };
  const isInForce = beside['alwaysInForce'];
  if (isInForce !== undefined && isInForce !== true) wrong(besideOf(at, 'alwaysInForce'), 'must be true');
  return { ...groups('named'), ...groups('notThrough'), ...(isInForce === true && { isAlwaysInForce: true }) };
}

function isSystem(name: string): name is LegacySystem {
  return legacySystems.some((system) => system === name);
}
