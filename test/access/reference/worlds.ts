import type {
  DeviceGroupFact,
  GroupFact,
  LegacyRoleFact,
  TenantFacts,
  UnifiedRole,
} from '../../../server/access/terms/facts.ts';
import type { Question } from '../../../server/access/terms/question.ts';
import type { Rulebook } from '../../../server/access/terms/rulebook.ts';
import type { FactKind, LegacySystem, Workload } from '../../../server/access/terms/vocabulary.ts';
import { personIn } from './principals.ts';
import {
  accountWorlds,
  asKnown,
  groupTypeWorlds,
  planWorlds,
  subsetsOf,
  switchWorlds,
  type World,
} from './setting-worlds.ts';

function activations(facts: TenantFacts): World[] {
  const switches: readonly Workload[] = ['MDE', 'MDO', 'EXO', 'MDI', 'MDA', 'SENT'];
  const unknown = switches.filter((code) => !facts.activated.includes(code));
  return subsetsOf(unknown).flatMap((more) =>
    subsetsOf(['legacyRbac', 'scopedDeploymentForMdiAlerts']).map(
      (turnedOn): World =>
        (world) => ({
          ...world,
          activated: [...world.activated, ...more],
          ...Object.fromEntries(turnedOn.map((name) => [name, true])),
        }),
    ),
  );
}

function memberships(facts: TenantFacts, person: string): World[] {
  const join =
    (ids: readonly string[]): World =>
    (world) => ({
      ...world,
      groups: [...world.groups, ...unreadGroups(world, ids)].map((group) =>
        ids.includes(group.id) ? { ...group, members: [...group.members, person] } : group,
      ),
    });
  const named = facts.coverage.find(({ kind }) => kind === 'members')?.groups;
  const isAnyGroup = facts.coverage.some(({ kind, state }) => kind === 'groups' && state !== 'complete');
  const unread = isAnyGroup ? (facts.unknownPrincipals ?? []) : [];
  const ids = [...facts.groups.map((group) => group.id), ...unread].filter(
    (id) => isAnyGroup || !named || named.includes(id),
  );
  return [...ids.map((id) => join([id])), join(ids)];
}

/** Principals of which nothing is known, as the groups that they may be. */
function unreadGroups({ groups, unknownPrincipals = [] }: TenantFacts, ids: readonly string[]): GroupFact[] {
  return unknownPrincipals
    .filter((id) => ids.includes(id) && !groups.some((group) => group.id === id))
    .map((id) => ({ id, displayName: id, members: [], eligible: [] }));
}

function directoryRoles(rulebook: Rulebook, person: string): World[] {
  const every = [...rulebook.entraRoles.keys()].map(
    (role) => ({ role, principal: person, state: 'active', scope: '/' }) as const,
  );
  return [(world) => ({ ...world, entraHoldings: [...world.entraHoldings, ...every] })];
}

function assignments(facts: TenantFacts, person: string): World[] {
  const unread = (role: UnifiedRole, scopes: readonly string[], dataSources: 'all' | readonly ['MDI']) => ({
    id: `unread:${role.id}`,
    displayName: 'Unread',
    principals: [person],
    dataSources,
    includeFutureDataSources: true,
    scopes,
  });
  const everywhere: World = (world) => ({
    ...world,
    unifiedRoles: world.unifiedRoles.map((role) => ({
      ...role,
      assignments: [...role.assignments, unread(role, [], 'all')],
    })),
  });
  // What is assigned in an Identity scope takes away, so that less of it may be worse: one role by itself.
  const inIdentityScope = facts.unifiedRoles.map(
    ({ id }): World =>
      (world) => ({
        ...world,
        unifiedRoles: world.unifiedRoles.map((role) =>
          role.id === id
            ? { ...role, assignments: [...role.assignments, unread(role, ['mdi:domain:unread'], ['MDI'])] }
            : role,
        ),
      }),
  );
  return facts.unifiedRoles.length === 0 ? [] : [everywhere, ...inIdentityScope];
}

function unifiedRoles(facts: TenantFacts, rulebook: Rulebook, person: string): World[] {
  const every = [...rulebook.permissions.keys(), ...facts.extraPermissions.map((permission) => permission.id)];
  const role = (permissions: readonly string[]): UnifiedRole => ({
    id: 'unread:role',
    displayName: 'Unread',
    permissions,
    permissionSets: [],
    imported: [],
    assignments: [],
  });
  const add =
    (permissions: readonly string[], assign: World): World =>
    (world) => {
      const only = assign({ ...world, unifiedRoles: [role(permissions)] }).unifiedRoles;
      return { ...world, unifiedRoles: [...world.unifiedRoles, ...only] };
    };
  const [unscoped, inIdentityScope] = assignments({ ...facts, unifiedRoles: [role([])] }, person);
  if (unscoped === undefined || inIdentityScope === undefined) return [];
  const least = ['so.sd.basics', 'as.authz:read'].map((permission) => add([permission], inIdentityScope));
  return [add(every, unscoped), ...least];
}

function legacyRoles(rulebook: Rulebook, system: LegacySystem, person: string): World[] {
  const hold =
    (keys: readonly string[]): World =>
    (world) => ({
      ...world,
      legacyRoles: [...world.legacyRoles, ...keys.map((key) => unreadRole(key, system, person))],
    });
  if (system === 'mde') return [hold(['mde:administrator'])];
  const rows = [...rulebook.legacyRoles.values()].filter((row) => row.system === system);
  const unsupported = rows.filter((row) => row.isUnsupported).map((row) => row.key);
  return [hold(rows.map((row) => row.key)), ...(unsupported.length > 0 ? [hold(unsupported)] : [])];
}

function unreadRole(key: string, system: LegacySystem, person: string): LegacyRoleFact {
  const kind = system === 'mde' ? 'administrator' : 'role';
  return { key, system, kind, id: key, displayName: key, permissions: [], roles: [], principals: [person] };
}

function deviceGroups(question: Question): World[] {
  const add =
    (access: readonly string[], level: Pick<DeviceGroupFact, 'remediationLevel'> = {}): World =>
    (world) => ({
      ...world,
      deviceGroups: [...world.deviceGroups, { id: 'unread:group', displayName: 'Unread', rank: 0, access, ...level }],
      devices: world.devices.map((device) =>
        device.id === question.on.device ? { ...device, matches: [...device.matches, 'unread:group'] } : device,
      ),
    });
  return [add([]), add(['unread:nobody']), add([], { remediationLevel: 'none' })];
}

function deviceGroupAccess(person: string): World[] {
  const change =
    (list: (access: readonly string[]) => readonly string[]): World =>
    (world) => ({
      ...world,
      ungroupedAccess: list(world.ungroupedAccess),
      deviceGroups: world.deviceGroups.map((group) => ({ ...group, access: list(group.access) })),
    });
  return [
    change((access) => [...access, person]),
    change((access) => (access.length === 0 ? ['unread:nobody'] : access)),
  ];
}

const systemsOfSources: readonly (readonly [FactKind, LegacySystem])[] = [
  ['legacyMde', 'mde'],
  ['legacyMdo', 'mdo'],
  ['legacyExo', 'exo'],
  ['legacyMdi', 'mdi'],
  ['legacyMda', 'mda'],
  ['legacySent', 'sent'],
];

/**
 * Worlds that fit the known facts and lie at the edges of what missing sources may hide (S-12): what is listed is true,
 * what is not listed may exist. Eligibility and further users, groups or devices change no verdict by themselves. Principals of
 * another tenant are in no group and no role of a product's own model (S-77).
 */
export function* completionsOf(
  facts: TenantFacts,
  rulebook: Rulebook,
  person: string,
  question: Question,
): Generator<TenantFacts> {
  const isIncomplete = (...kinds: readonly FactKind[]) =>
    facts.coverage.some(({ kind, state }) => kinds.includes(kind) && state !== 'complete');
  const axes: World[][] = [];
  if (isIncomplete('workloads')) axes.push(activations(facts));
  const isForeign = personIn(facts, person)?.kind === 'ForeignPrincipal';
  const mayJoinGroups = isIncomplete('groups', 'members') && !isForeign;
  if (mayJoinGroups) axes.push([asKnown, ...memberships(facts, person)]);
  if (isIncomplete('entraRoles')) axes.push([asKnown, ...directoryRoles(rulebook, person)]);
  if (isIncomplete('unifiedAssignments')) axes.push([asKnown, ...assignments(facts, person)]);
  if (isIncomplete('unifiedRoles')) axes.push([asKnown, ...unifiedRoles(facts, rulebook, person)]);
  for (const [source, system] of isForeign ? [] : systemsOfSources) {
    if (isIncomplete(source)) axes.push([asKnown, ...legacyRoles(rulebook, system, person)]);
  }
  if (isIncomplete('deviceGroups')) axes.push([asKnown, ...deviceGroups(question)]);
  if (isIncomplete('deviceGroupAccess')) axes.push([asKnown, ...deviceGroupAccess(person)]);
  if (isIncomplete('tenantSettings')) axes.push(switchWorlds(facts));
  if (isIncomplete('users')) axes.push(accountWorlds(facts, person));
  if (isIncomplete('plans')) axes.push(planWorlds(facts, rulebook, question));
  if (isIncomplete('groupTypes')) axes.push(groupTypeWorlds(facts, person, mayJoinGroups));
  yield* combine(facts, axes);
}

function* combine(facts: TenantFacts, axes: readonly World[][]): Generator<TenantFacts> {
  const [first, ...rest] = axes;
  if (!first) {
    yield facts;
    return;
  }
  for (const world of first) yield* combine(world(facts), rest);
}
