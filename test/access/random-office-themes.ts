import fc from 'fast-check';
import type { LegacyRoleFact, TenantFacts } from '../../server/access/terms/facts.ts';
import type { LegacyRoleRow, Requirement, Rulebook } from '../../server/access/terms/rulebook.ts';
import { type Product, products, type Workload } from '../../server/access/terms/vocabulary.ts';
import { plans, stated } from './random-stated.ts';
import { activeRole, holders, incomplete, place, roleOn, type Theme, wordsOf } from './random-theme.ts';

function hasLegs(requirement: Requirement): boolean {
  switch (requirement.kind) {
    case 'all':
    case 'any':
      return requirement.of.some(hasLegs);
    case 'conditional':
    case 'noted':
      return hasLegs(requirement.of);
    case 'legacyRole':
      return requirement.system === 'mdo' || requirement.system === 'exo';
    default:
      return requirement.kind === 'unifiedLeg';
  }
}

function held(row: LegacyRoleRow, principals: readonly string[]): LegacyRoleFact {
  const { key, system, kind, name } = row;
  return { key, system, kind, id: name, displayName: name, permissions: [], roles: [], principals };
}

/** A role group of the tenant's own, or a built-in one with other roles than the documented. */
function ownGroup(key: string, system: 'mdo' | 'exo', roles: readonly string[], principals: readonly string[]) {
  const name = key.split(':').at(-1) ?? key;
  return { key, system, kind: 'roleGroup', id: name, displayName: name, permissions: [], roles, principals } as const;
}

function replaced(facts: TenantFacts, roles: readonly LegacyRoleFact[]): LegacyRoleFact[] {
  const keys = roles.map((role) => role.key);
  return [...facts.legacyRoles.filter((role) => !keys.includes(role.key)), ...roles];
}

/** Keys of roles of Office 365 that bear on a question, and of the groups that hold them. */
function officeRoles(rulebook: Rulebook, words: ReadonlySet<string>): LegacyRoleRow[] {
  const office = [...rulebook.legacyRoles.values()].filter(({ system }) => system === 'mdo' || system === 'exo');
  const near = office.filter((row) => words.has(row.key) || row.roles.some((role) => words.has(role)));
  return near.length > 0 ? near : office;
}

export const officeLegs: Theme = {
  name: 'Office 365 by Unified RBAC, its own roles, those of Exchange and directory roles',
  isAbout: (row) =>
    row.section === 'MDO' ||
    [...row.products.values(), ...[...row.policies.values()].map((policy) => policy.requirement)].some(({ byRegime }) =>
      [byRegime.unified, byRegime.legacy].some((requirement) => requirement !== undefined && hasLegs(requirement)),
    ),
  permissions: ['so.sd.basics', 'as.core:manage', 'so.sd.mailquarantine'],
  workloads: ['MDO', 'EXO'],
  paint: (rulebook, person, question) => {
    const words = wordsOf(rulebook, question);
    const rows = officeRoles(rulebook, words);
    const groups = [...rulebook.legacyRoles.values()].filter((row) => row.entraMembers.length > 0);
    const asked = [...rulebook.entraRoles.keys()].filter((id) => words.has(id));
    const directory = [...groups.flatMap((row) => row.entraMembers), ...asked, ...asked];
    const permissions = [...rulebook.permissions.keys()].filter((id) => words.has(id));
    const role = fc.record({ row: fc.constantFrom(...rows), place });
    const ofOneSystem = fc.constantFrom('mdo' as const, 'exo' as const).chain((system) => {
      const inside = rows.filter((row) => row.kind === 'role' && row.system === system).map((row) => row.key);
      const builtIn = rows.filter((row) => row.kind === 'roleGroup' && row.system === system).map((row) => row.key);
      return fc.record({
        system: fc.constant(system),
        key: fc.constantFrom(`${system}:roleGroup:Case team`, ...builtIn),
        roles: fc.subarray(inside, { maxLength: Math.min(2, inside.length) }),
        place,
      });
    });
    return fc
      .record({
        activated: fc.constantFrom<readonly Workload[]>([], [], ['MDO'], ['MDO', 'EXO'], ['EXO']),
        roles: fc.uniqueArray(role, { maxLength: 2, selector: ({ row }) => row.key }),
        own: fc.option(ofOneSystem, { freq: 1 }),
        holdings: activeRole(directory, person),
        granted: fc.subarray(permissions, { maxLength: Math.min(2, permissions.length) }),
        dataSources: fc.constantFrom<readonly Product[] | 'all'>('all', ['MDO'], ['MDE']),
        where: place,
        plans: stated('plans', 2, plans()),
        coverage: incomplete(
          'plans',
          'workloads',
          'legacyMdo',
          'legacyExo',
          'entraRoles',
          'unifiedAssignments',
          'users',
        ),
      })
      .map((drawn) => (facts) => {
        const { own } = drawn;
        const named = drawn.roles.map((one) => held(one.row, holders(facts, person, one.place)));
        const team = own ? [ownGroup(own.key, own.system, own.roles, holders(facts, person, own.place))] : [];
        const holder = holders(facts, person, drawn.where)[0] ?? person;
        const { plans: _plans, ...others } = facts;
        return {
          ...others,
          ...drawn.plans,
          coverage: drawn.coverage,
          activated: [...facts.activated.filter((code) => code !== 'MDO' && code !== 'EXO'), ...drawn.activated],
          entraHoldings: drawn.holdings,
          unifiedRoles: drawn.granted.length > 0 ? [roleOn('legs', drawn.granted, drawn.dataSources, holder)] : [],
          legacyRoles: replaced(facts, [...named.filter(({ key }) => key !== own?.key), ...team]),
        };
      });
  },
};

export const hunting: Theme = {
  name: 'tables of every class',
  isAbout: (row) => row.tables.size > 0,
  permissions: ['so.raw.meta', 'sp.vuln', 'as.tuning'],
  workloads: ['MDE', 'MDO', 'SENT', 'MDI'],
  paint: (rulebook, person, question) => {
    const words = wordsOf(rulebook, question);
    const directory = [...rulebook.entraRoles.keys()].filter((id) => words.has(id));
    const near = [...rulebook.legacyRoles.values()].filter((row) => words.has(row.key));
    const keys = near.length > 0 ? near : [...rulebook.legacyRoles.values()];
    const permissions = [...rulebook.permissions.keys()].filter((id) => words.has(id));
    const grant = fc.record({
      permissions: fc.oneof(fc.constant(permissions), fc.subarray(permissions)),
      dataSources: fc.oneof(fc.constant('all' as const), fc.subarray([...products], { minLength: 1 })),
      place,
    });
    return fc
      .record({
        grants: fc.array(grant, { maxLength: 2 }),
        holdings: directory.length > 0 ? activeRole(directory, person) : fc.constant([]),
        roles: fc.array(fc.record({ row: fc.constantFrom(...keys), place }), { maxLength: 1 }),
        plans: stated('plans', 3, plans()),
        coverage: incomplete('plans', 'workloads', 'legacyMdo', 'entraRoles', 'users'),
      })
      .map((drawn) => (facts) => {
        const { plans: _plans, ...others } = facts;
        return {
          ...others,
          ...drawn.plans,
          coverage: drawn.coverage,
          entraHoldings: drawn.holdings,
          unifiedRoles: drawn.grants.map((one, index) =>
            roleOn(`hunter${index}`, one.permissions, one.dataSources, holders(facts, person, one.place)[0] ?? person),
          ),
          legacyRoles: replaced(
            facts,
            drawn.roles.map((one) => held(one.row, holders(facts, person, one.place))),
          ),
        };
      });
  },
};
