import type {
  GroupFact,
  LegacyRoleFact,
  TenantFacts,
  UnifiedAssignment,
  UnifiedRole,
} from '../../server/access/terms/facts.ts';
import { ungroupedId } from '../../server/access/terms/facts.ts';
import type { FactEdge } from '../../server/access/terms/node.ts';
import type { LeafRequirement, ProofLeaf } from '../../server/access/terms/proof.ts';
import { type GroupType, type Product, plansOf, type Workload } from '../../server/access/terms/vocabulary.ts';

/** A change of facts after which something that a proof rests on is no longer so. */
export interface Removal {
  readonly what: string;
  readonly facts: TenantFacts;
}

function withRoles(facts: TenantFacts, change: (role: UnifiedRole) => UnifiedRole): TenantFacts {
  return { ...facts, unifiedRoles: facts.unifiedRoles.map(change) };
}

function withAssignments(facts: TenantFacts, change: (given: UnifiedAssignment) => UnifiedAssignment): TenantFacts {
  return withRoles(facts, (role) => ({ ...role, assignments: role.assignments.map(change) }));
}

function withLegacyRole(
  facts: TenantFacts,
  key: string,
  change: (role: LegacyRoleFact) => LegacyRoleFact,
): TenantFacts {
  return { ...facts, legacyRoles: facts.legacyRoles.map((role) => (role.key === key ? change(role) : role)) };
}

function without(ids: readonly string[], id: string): string[] {
  return ids.filter((candidate) => candidate !== id);
}

function withAccess(
  facts: TenantFacts,
  deviceGroup: string,
  change: (access: readonly string[]) => readonly string[],
): TenantFacts {
  if (deviceGroup === ungroupedId) return { ...facts, ungroupedAccess: change(facts.ungroupedAccess) };
  return {
    ...facts,
    deviceGroups: facts.deviceGroups.map((group) =>
      group.id === deviceGroup ? { ...group, access: change(group.access) } : group,
    ),
  };
}

function activate(facts: TenantFacts, ...codes: readonly Workload[]): TenantFacts {
  return { ...facts, activated: [...new Set([...facts.activated, ...codes])] };
}

function deactivate(facts: TenantFacts, product: Product): TenantFacts {
  const codes: readonly Workload[] = product === 'MDE' || product === 'IOT' ? ['MDE', 'MDVM'] : [product];
  return { ...facts, activated: facts.activated.filter((code) => !codes.includes(code)) };
}

/** An access list that names nobody of the tenant but is not empty, for emptied lists are open. */
const nobody = 'gone1';

const activationThatEnds: Readonly<Record<string, readonly Workload[]>> = {
  mde: ['MDE'],
  mdo: ['MDO'],
  exo: ['MDO', 'EXO'],
  mdi: ['MDI'],
  mda: ['MDA'],
};

/** Roles that count whatever is active are not ended by any switch. */
function isAlwaysInForce(requirement: LeafRequirement): boolean {
  return requirement.kind === 'legacyRole' && requirement.isAlwaysInForce === true;
}

function withGroup(facts: TenantFacts, id: string, part: Partial<GroupFact>): TenantFacts {
  return { ...facts, groups: facts.groups.map((group) => (group.id === id ? { ...group, ...part } : group)) };
}

/** Coverage asks for assignments whatever is active or available (S-44). */
function productOf(requirement: LeafRequirement): Product | undefined {
  return requirement.kind === 'permission' ? requirement.product : undefined;
}

/** Every way to make one edge of a leaf untrue that a tenant's facts allow. */
export function removalsOf(facts: TenantFacts, edge: FactEdge, requirement: LeafRequirement): Removal[] {
  const { from, to, kind } = edge;
  const product = productOf(requirement);
  const otherKinds = (...types: readonly GroupType[]): Removal[] =>
    from.kind === 'Group'
      ? types.map((type) => removal(`kind of group, ${type}`, withGroup(facts, from.id, { type })))
      : [];
  const removal = (what: string, changed: TenantFacts): Removal => ({
    what: `${what} (${from.id} → ${to.id})`,
    facts: changed,
  });
  switch (kind) {
    case 'MEMBER_OF':
    case 'NESTED_IN': {
      const groups = facts.groups.map((group) =>
        group.id === to.id ? { ...group, members: without(group.members, from.id) } : group,
      );
      const eligible = facts.groups.map((group) =>
        group.id === to.id
          ? { ...group, members: without(group.members, from.id), eligible: [...group.eligible, from.id] }
          : group,
      );
      return [
        removal('membership', { ...facts, groups }),
        removal('membership, now eligible only', { ...facts, groups: eligible }),
        removal('group', { ...facts, groups: facts.groups.filter((group) => group.id !== to.id) }),
      ];
    }
    case 'ASSIGNED': {
      const changeThis = (change: Partial<UnifiedAssignment>) =>
        withAssignments(facts, (given) => (given.id === to.id ? { ...given, ...change } : given));
      const principals = facts.unifiedRoles
        .flatMap((role) => role.assignments)
        .filter((given) => given.id === to.id)
        .flatMap((given) => without(given.principals, from.id));
      return [
        removal('principal of the assignment', changeThis({ principals })),
        removal('data sources of the assignment', changeThis({ dataSources: [] })),
        ...otherKinds('distribution'),
      ];
    }
    case 'OF_ROLE':
      return [
        removal(
          'assignment',
          withRoles(facts, (role) => ({
            ...role,
            assignments: role.assignments.filter((given) => given.id !== from.id),
          })),
        ),
      ];
    case 'GRANTS':
      if (from.kind === 'UnifiedRole') {
        const emptied = withRoles(facts, (role) =>
          role.id === from.id ? { ...role, permissions: [], permissionSets: [], imported: [] } : role,
        );
        const inactive =
          product === undefined || product === 'XSPM' || product === 'MDC' ? [] : [deactivate(facts, product)];
        return [
          removal('permissions of the role', emptied),
          ...inactive.map((changed) => removal('activation', changed)),
        ];
      }
      if (from.kind === 'LegacyRole' && from.id !== 'mde:administrator') {
        const changed = withLegacyRole(facts, from.id, (role) => ({
          ...role,
          permissions: without(role.permissions, to.id),
        }));
        return [removal('option of the Endpoint role', changed)];
      }
      return [removal('regime of Endpoint', activate(facts, 'MDE'))];
    case 'HOLDS':
      if (to.kind === 'LegacyRole') {
        const system = to.id.split(':')[0] ?? '';
        const ends = isAlwaysInForce(requirement) ? undefined : activationThatEnds[system];
        const switchedOver = ends ? [removal('regime of the legacy role', activate(facts, ...ends))] : [];
        if (from.kind === 'EntraRole') return switchedOver;
        return [
          ...(system === 'mde' ? otherKinds('microsoft365', 'distribution') : []),
          removal(
            'principal of the legacy role',
            withLegacyRole(facts, to.id, (role) => ({ ...role, principals: without(role.principals, from.id) })),
          ),
          ...switchedOver,
        ];
      }
      return [
        ...otherKinds('distribution'),
        ...(from.kind === 'Group'
          ? [removal('assignable to roles', withGroup(facts, from.id, { isAssignableToRole: false }))]
          : []),
        ...(['gone', 'eligible', 'scoped'] as const).map((how) =>
          removal(`directory role, ${how}`, {
            ...facts,
            entraHoldings: facts.entraHoldings.flatMap((holding) => {
              if (holding.role !== to.id || holding.principal !== from.id) return [holding];
              if (how === 'gone') return [];
              return [
                how === 'eligible'
                  ? { ...holding, state: 'eligible' as const }
                  : { ...holding, scope: '/administrativeUnits/au1' },
              ];
            }),
          }),
        ),
      ];
    case 'INCLUDES':
      return [];
    case 'CARRIES_OVER':
      return [
        removal('carry-over', { ...facts, scopedDeploymentForMdiAlerts: true }),
        removal('regime of Cloud Apps', activate(facts, 'MDA')),
      ];
    case 'CAN_SEE':
      if (from.kind !== 'Group') return [];
      return [
        removal(
          'access to the device group',
          withAccess(facts, to.id, (access) => [...without(access, from.id), nobody]),
        ),
        ...otherKinds('microsoft365', 'distribution'),
      ];
    case 'OPEN_TO_ALL':
      return [
        removal(
          'open list',
          withAccess(facts, to.id, () => [nobody]),
        ),
      ];
    case 'IN_DEVICE_GROUP': {
      const above = { id: 'above', displayName: 'Above', rank: 0, access: [nobody] };
      const devices = facts.devices.map((device) =>
        device.id === to.id ? { ...device, matches: [...device.matches, above.id] } : device,
      );
      const changed = { ...facts, deviceGroups: [...facts.deviceGroups, above], devices };
      return facts.devices.some((device) => device.id === to.id) ? [removal('rank', changed)] : [];
    }
    default:
      return [];
  }
}

/** What the tenant or the person would have to be for a leaf without a route not to hold any more. */
export function stateRemovalsOf(facts: TenantFacts, { requirement }: ProofLeaf, person: string): Removal[] {
  switch (requirement.kind) {
    case 'plan': {
      const { product } = requirement;
      const plans = product === 'MDO' || product === 'MDE' ? plansOf[product] : [];
      return plans
        .filter((plan) => !requirement.plans.includes(plan))
        .map((plan) => ({ what: 'plan', facts: { ...facts, plans: { ...facts.plans, [product]: plan } } }));
    }
    case 'liveResponse': {
      const off = (key: 'enabled' | 'servers') => ({ ...facts, liveResponse: { ...facts.liveResponse, [key]: false } });
      const onServers = facts.devices.map((device) =>
        device.id === requirement.device ? { ...device, osPlatform: 'WindowsServer2019' } : device,
      );
      return [
        { what: 'live response', facts: off('enabled') },
        ...(requirement.device === undefined
          ? []
          : [{ what: 'live response on servers', facts: { ...off('servers'), devices: onServers } }]),
      ];
    }
    case 'active':
      return requirement.switches.map((code) => ({
        what: 'switch',
        facts: { ...facts, activated: facts.activated.filter((one) => one !== code) },
      }));
    case 'insider': {
      const people = facts.people.map((one) => (one.id === person ? { ...one, home: 'external' as const } : one));
      return facts.people.some((one) => one.id === person && one.kind === 'User')
        ? [{ what: 'home of the person', facts: { ...facts, people } }]
        : [];
    }
    default:
      return [];
  }
}

/** What every allow rests on: the account, and for a permission that the tenant has the product. */
export function commonRemovals(facts: TenantFacts, person: string, requirement: LeafRequirement): Removal[] {
  const product = productOf(requirement);
  const disabled = facts.people.map((one) => (one.id === person ? { ...one, enabled: false } : one));
  const available = facts.available.filter((one) => one !== product);
  return [
    { what: 'account', facts: { ...facts, people: disabled } },
    ...(product === undefined ? [] : [{ what: `availability of ${product}`, facts: { ...facts, available } }]),
  ];
}
