import type {
  DeviceGroupFact,
  EntraHolding,
  GroupFact,
  LegacyRoleFact,
  StructuralFacts,
  UnifiedAssignment,
  UnifiedRole,
} from '../terms/facts.ts';
import type { Rulebook } from '../terms/rulebook.ts';
import type { FactKind, Product, Regime } from '../terms/vocabulary.ts';
import { noPersonChanges, type PersonChange } from './person.ts';
import { expandPermissions } from './role-permissions.ts';

export interface AssignmentOfRole {
  readonly role: UnifiedRole;
  readonly assignment: UnifiedAssignment;
}

/** The facts of one snapshot indexed for decisions: everything but people, who are read by the question. */
export interface AccessModel {
  readonly facts: StructuralFacts;
  readonly rulebook: Rulebook;
  readonly regimes: ReadonlyMap<Product, Regime>;
  /** The Exchange Online part of Office 365 is in Unified RBAC only together with Office 365. */
  readonly isExchangeActive: boolean;
  readonly groups: ReadonlyMap<string, GroupFact>;
  /** group → groups that it is nested in. */
  readonly parents: ReadonlyMap<string, readonly string[]>;
  readonly eligibleParents: ReadonlyMap<string, readonly string[]>;
  readonly entraHoldings: ReadonlyMap<string, readonly EntraHolding[]>;
  readonly assignments: ReadonlyMap<string, readonly AssignmentOfRole[]>;
  readonly legacyRoles: ReadonlyMap<string, readonly LegacyRoleFact[]>;
  /** principal → device groups whose access list names it; the ungrouped devices are `ungrouped`. */
  readonly visibleDeviceGroups: ReadonlyMap<string, readonly string[]>;
  readonly deviceGroupsById: ReadonlyMap<string, DeviceGroupFact>;
  /** By rank, best first. */
  readonly deviceGroups: readonly DeviceGroupFact[];
  /** unified role → permission → how the role comes to it. */
  readonly rolePermissions: ReadonlyMap<string, ReadonlyMap<string, string>>;
  readonly incompleteFacts: ReadonlySet<FactKind>;
  /** What a what-if changes about single people; empty for the facts as they are. */
  readonly personChanges: ReadonlyMap<string, PersonChange>;
}

/** Indexes the facts of a snapshot. Costs time linear in groups, roles and device groups, none in people. */
export function accessModel(
  facts: StructuralFacts,
  rulebook: Rulebook,
  personChanges: ReadonlyMap<string, PersonChange> = noPersonChanges,
): AccessModel {
  const groups = new Map(facts.groups.map((group) => [group.id, group]));
  return {
    facts,
    rulebook,
    ...switchesOf(facts),
    groups,
    parents: invert(facts.groups, groups, (group) => group.members),
    eligibleParents: invert(facts.groups, groups, (group) => group.eligible),
    entraHoldings: groupBy(facts.entraHoldings.map((holding) => [holding.principal, holding])),
    assignments: groupBy(
      facts.unifiedRoles.flatMap((role) =>
        role.assignments.flatMap((assignment) =>
          [...new Set(assignment.principals)].map((principal): [string, AssignmentOfRole] => [
            principal,
            { role, assignment },
          ]),
        ),
      ),
    ),
    legacyRoles: groupBy(
      facts.legacyRoles.flatMap((role) =>
        [...new Set(role.principals)].map((principal): [string, LegacyRoleFact] => [principal, role]),
      ),
    ),
    visibleDeviceGroups: groupBy(
      [...facts.deviceGroups, { id: 'ungrouped', access: facts.ungroupedAccess }].flatMap((deviceGroup) =>
        [...new Set(deviceGroup.access)].map((principal): [string, string] => [principal, deviceGroup.id]),
      ),
    ),
    deviceGroupsById: new Map(facts.deviceGroups.map((deviceGroup) => [deviceGroup.id, deviceGroup])),
    deviceGroups: [...facts.deviceGroups].sort((left, right) => left.rank - right.rank),
    rolePermissions: new Map(facts.unifiedRoles.map((role) => [role.id, expandPermissions(role, facts, rulebook)])),
    incompleteFacts: new Set(facts.coverage.filter(({ state }) => state !== 'complete').map(({ kind }) => kind)),
    personChanges,
  };
}

/** Which model decides on each product, and on the Exchange Online part of Office 365. */
export function switchesOf(facts: StructuralFacts): Pick<AccessModel, 'regimes' | 'isExchangeActive'> {
  const isExchangeActive = facts.activated.includes('EXO') && facts.activated.includes('MDO');
  return { regimes: regimesOf(facts), isExchangeActive };
}

function regimesOf(facts: StructuralFacts): Map<Product, Regime> {
  const activated = new Set(facts.activated);
  const unifiedOrLegacy = (isActive: boolean): Regime => (isActive ? 'unified' : 'legacy');
  const isEndpointActive = activated.has('MDE') || activated.has('MDVM');
  const endpoint: Regime = isEndpointActive ? 'unified' : facts.legacyRbac ? 'legacy' : 'basic';
  return new Map<Product, Regime>([
    ['MDE', endpoint],
    ['IOT', endpoint],
    ['MDO', unifiedOrLegacy(activated.has('MDO'))],
    ['MDI', unifiedOrLegacy(activated.has('MDI'))],
    ['MDA', unifiedOrLegacy(activated.has('MDA'))],
    ['SENT', unifiedOrLegacy(activated.has('SENT'))],
    ['MDC', 'unified'],
    ['XSPM', 'unified'],
  ]);
}

function invert(
  groups: readonly GroupFact[],
  known: ReadonlyMap<string, GroupFact>,
  membersOf: (group: GroupFact) => readonly string[],
): Map<string, string[]> {
  const pairs = groups.flatMap((group) =>
    [...new Set(membersOf(group))]
      .filter((member) => known.has(member))
      .map((member): [string, string] => [member, group.id]),
  );
  return groupBy(pairs);
}

function groupBy<Value>(pairs: readonly (readonly [string, Value])[]): Map<string, Value[]> {
  const grouped = new Map<string, Value[]>();
  for (const [key, value] of pairs) {
    const values = grouped.get(key);
    if (values) values.push(value);
    else grouped.set(key, [value]);
  }
  return grouped;
}
