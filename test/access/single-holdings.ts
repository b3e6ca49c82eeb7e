import type { GroupFact, LegacyRoleFact, PersonFact, TenantFacts } from '../../server/access/terms/facts.ts';
import type { Question, Target } from '../../server/access/terms/question.ts';
import type { CapabilityRow, Rulebook } from '../../server/access/terms/rulebook.ts';
import { products, type Workload } from '../../server/access/terms/vocabulary.ts';
import type { Scenario } from './random-tenant.ts';
import { roleOn, wordsOf } from './random-theme.ts';

const people: readonly PersonFact[] = [
  { kind: 'User', id: 'ana', displayName: 'ana', userType: 'Member', enabled: true },
  { kind: 'User', id: 'gus', displayName: 'gus', userType: 'Guest', enabled: true },
  { kind: 'ServicePrincipal', id: 'bot', displayName: 'bot', userType: 'Member', enabled: true },
  { kind: 'ForeignPrincipal', id: 'partner', displayName: 'partner', userType: 'Member', via: 'gdap', enabled: true },
];

const group: GroupFact = { id: 'G', displayName: 'G', members: ['ana', 'gus', 'bot'], eligible: [] };

/** Which models decide. */
const states: readonly Pick<TenantFacts, 'activated' | 'legacyRbac'>[] = [
  { activated: [], legacyRbac: false },
  { activated: ['MDO'], legacyRbac: true },
  { activated: ['MDO', 'EXO', 'MDE', 'MDI', 'MDA', 'SENT'], legacyRbac: false },
];

function tenant(state: (typeof states)[number]): TenantFacts {
  return {
    tenant: { id: 'single', displayName: 'Single' },
    available: products,
    ...state,
    scopedDeploymentForMdiAlerts: false,
    groups: [group],
    entraHoldings: [],
    extraEntraRoles: [],
    unifiedRoles: [],
    legacyRoles: [],
    deviceGroups: [],
    ungroupedAccess: [],
    deletedPrincipals: [],
    extraPermissions: [],
    coverage: [],
    people,
    devices: [],
  };
}

/** Every policy, one table of each class and one that nobody knows, one command of each level; else each workload. */
function targetsOf(rulebook: Rulebook, row: CapabilityRow): Target[] {
  const takes = (key: CapabilityRow['takes'][number]) => row.takes.includes(key);
  if (takes('command')) {
    const commands = [...rulebook.liveResponseCommands.values()];
    return (['basic', 'advanced'] as const).flatMap((level) =>
      commands
        .filter((one) => one.level === level)
        .slice(0, 1)
        .map(({ name }) => ({ command: name })),
    );
  }
  const tables = [...row.tables.keys()].flatMap((tableClass) => {
    const [first] = rulebook.huntingTables.filter((table) => table.class === tableClass);
    return first ? [{ tables: [first.name.replace('*', 'Odd')] }] : [];
  });
  const unknown = takes('tables') ? [{ tables: ['QuarterlyNumbers'] }] : [];
  const workloads = takes('workload') ? [...row.products.keys()] : [];
  return [
    {},
    ...[...row.policies.keys()].map((policy) => ({ policy })),
    ...tables,
    ...unknown,
    ...workloads.map((workload: Workload) => ({ workload })),
  ];
}

function legacyRole(key: string, rulebook: Rulebook, principal: string): LegacyRoleFact[] {
  const row = rulebook.legacyRoles.get(key);
  if (!row) return [];
  const { system, kind, name } = row;
  return [{ key, system, kind, id: name, displayName: name, permissions: [], roles: [], principals: [principal] }];
}

function endpointRole(option: string): LegacyRoleFact {
  const id = 'tier';
  return {
    key: `mde:${id}`,
    system: 'mde',
    kind: 'role',
    id,
    displayName: id,
    permissions: [option],
    roles: [],
    principals: [group.id],
  };
}

/** Ways of holding one single thing that bears on a question, or nothing. */
function holdings(rulebook: Rulebook, question: Question, person: string): Partial<TenantFacts>[] {
  const words = wordsOf(rulebook, question);
  const entra = [...rulebook.entraRoles.values()].filter((role) => role.grants.length > 0 || words.has(role.id));
  const legacy = [...rulebook.legacyRoles.values()].filter(
    (row) =>
      words.has(row.key) ||
      row.roles.some((role) => words.has(role)) ||
      row.permissions.some((permission) => words.has(permission)),
  );
  const options = [...rulebook.legacyPermissions.values()].filter(
    (option) => words.has(option.id) || option.permissions.some((permission) => words.has(permission)),
  );
  const permissions = [...rulebook.permissions.keys()].filter((permission) => words.has(permission));
  const ownModels = [
    ...legacy.map((row) => ({ legacyRoles: legacyRole(row.key, rulebook, person) })),
    ...options.map((option) => ({ legacyRoles: [endpointRole(option.id)] })),
  ];
  return [
    {},
    { unifiedRoles: [roleOn('every', permissions, 'all', person)] },
    ...permissions.map((permission) => ({ unifiedRoles: [roleOn('one', [permission], 'all', person)] })),
    ...entra.map(({ id: role }) => ({
      entraHoldings: [{ role, principal: person, state: 'active' as const, scope: '/' }],
    })),
    ...(person === 'partner' ? [] : ownModels),
  ];
}

/** Every question, for every kind of person, in the three states, with every single holding that bears on it. */
export function* singleHoldings(rulebook: Rulebook): Generator<Scenario> {
  for (const row of rulebook.capabilities.values()) {
    for (const on of targetsOf(rulebook, row)) {
      const question: Question = { capability: row.id, on };
      for (const { id: person } of people) {
        for (const held of holdings(rulebook, question, person)) {
          for (const state of states) yield { facts: { ...tenant(state), ...held }, person, question };
        }
      }
    }
  }
}
