import {
  type DeviceGroupFact,
  type FewFacts,
  type LegacyRoleFact,
  type StructuralFacts,
  type UnifiedRole,
  ungroupedId,
} from '../terms/facts.ts';
import type { Rulebook } from '../terms/rulebook.ts';
import type { FactKind, Product, Regime } from '../terms/vocabulary.ts';
import {
  type AssignmentOfRole,
  assignmentsByPrincipal,
  legacyRolesByPrincipal,
  type SeenList,
  seenByPrincipal,
} from './held-by-principal.ts';
import { type IncompleteGroups, incompleteBelow, incompleteGroupsIn } from './incomplete-groups.ts';
import { noPersonChanges, type PersonChange } from './person.ts';
import { expandPermissions } from './role-permissions.ts';
import { type Structure, structureOf } from './structure.ts';

/** The structure indexed for decisions: everything but people, who are read by the question. */
export interface AccessModel extends Structure {
  readonly rulebook: Rulebook;
  readonly regimes: ReadonlyMap<Product, Regime>;
  /** The Exchange Online part of Office 365 is in Unified RBAC only together with Office 365. */
  readonly isExchangeActive: boolean;
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
  /** Groups that hold a role or are on an access list as imported. */
  readonly holdingGroups: readonly string[];
  /** Principals that hold the like and may be groups that nobody has read. */
  readonly unknownHolders: readonly string[];
  readonly incompleteGroups: IncompleteGroups;
  /** Of the groups that are named as incomplete those through which somebody could hold something, as imported. */
  readonly incompleteBelowHolding: readonly string[];
  /** What a what-if changes about single people; empty for the facts as they are. */
  readonly personChanges: ReadonlyMap<string, PersonChange>;
}

/** Indexes the facts of a snapshot. Costs time linear in groups, roles and device groups, none in people. */
export function accessModel(structural: StructuralFacts, rulebook: Rulebook): AccessModel {
  const structure = structureOf(structural);
  const { facts, groups, entraHoldings } = structure;
  const assignments = assignmentsByPrincipal.of(facts.unifiedRoles);
  const legacyRoles = legacyRolesByPrincipal.of(facts.legacyRoles);
  const visibleDeviceGroups = seenByPrincipal.of(accessListsOf(facts));
  const holders = [entraHoldings, assignments, legacyRoles, visibleDeviceGroups].flatMap((held) => [...held.keys()]);
  const incompleteGroups = incompleteGroupsIn(facts.coverage);
  const holding = new Set(holders);
  const holdingGroups = [...holding].filter((id) => groups.has(id));
  return {
    ...structure,
    rulebook,
    ...switchesOf(facts),
    assignments,
    legacyRoles,
    visibleDeviceGroups,
    holdingGroups,
    unknownHolders: [...structure.unknownPrincipals].filter((id) => holding.has(id)),
    incompleteGroups,
    incompleteBelowHolding: incompleteBelow(structure, incompleteGroups, holdingGroups),
    ...deviceGroupsOf(facts),
    rolePermissions: new Map(facts.unifiedRoles.map((role) => [role.id, expandPermissions(role, facts, rulebook)])),
    incompleteFacts: incompleteIn(facts),
    personChanges: noPersonChanges,
  };
}

/** Works out anew what depends on few facts that are others now; what a change leaves alone is shared. */
export function withFewFacts(model: AccessModel, facts: FewFacts): AccessModel {
  const { facts: before, rulebook } = model;
  if (facts === before) return model;
  const hasSameRoles = facts.unifiedRoles === before.unifiedRoles && facts.legacyRoles === before.legacyRoles;
  const hasSameLists = facts.deviceGroups === before.deviceGroups && facts.ungroupedAccess === before.ungroupedAccess;
  return {
    ...model,
    facts,
    ...switchesOf(facts),
    assignments: assignmentsByPrincipal.after(model.assignments, before.unifiedRoles, facts.unifiedRoles),
    legacyRoles: legacyRolesByPrincipal.after(model.legacyRoles, before.legacyRoles, facts.legacyRoles),
    ...(hasSameRoles ? {} : { rolePermissions: permissionsAfter(model, facts, rulebook) }),
    ...(hasSameLists
      ? {}
      : {
          visibleDeviceGroups: seenByPrincipal.after(
            model.visibleDeviceGroups,
            accessListsOf(before),
            accessListsOf(facts),
          ),
          ...deviceGroupsOf(facts),
        }),
    incompleteFacts: facts.coverage === before.coverage ? model.incompleteFacts : incompleteIn(facts),
  };
}

function permissionsAfter({ facts: before, rolePermissions }: AccessModel, facts: FewFacts, rulebook: Rulebook) {
  const unchanged = new Set(facts.legacyRoles === before.legacyRoles ? before.unifiedRoles : []);
  const permissionsOf = (role: UnifiedRole) =>
    (unchanged.has(role) ? rolePermissions.get(role.id) : undefined) ?? expandPermissions(role, facts, rulebook);
  return new Map(facts.unifiedRoles.map((role) => [role.id, permissionsOf(role)]));
}

function accessListsOf({ deviceGroups, ungroupedAccess }: FewFacts): SeenList[] {
  return [...deviceGroups, { id: ungroupedId, access: ungroupedAccess }];
}

function deviceGroupsOf({ deviceGroups }: FewFacts): Pick<AccessModel, 'deviceGroups' | 'deviceGroupsById'> {
  return {
    deviceGroupsById: new Map(deviceGroups.map((deviceGroup) => [deviceGroup.id, deviceGroup])),
    deviceGroups: [...deviceGroups].sort((left, right) => left.rank - right.rank),
  };
}

function incompleteIn({ coverage }: FewFacts): ReadonlySet<FactKind> {
  return new Set(coverage.filter(({ state }) => state !== 'complete').map(({ kind }) => kind));
}

/** Which model decides on each product, and on the Exchange Online part of Office 365. */
export function switchesOf(facts: FewFacts): Pick<AccessModel, 'regimes' | 'isExchangeActive'> {
  const isExchangeActive = facts.activated.includes('EXO') && facts.activated.includes('MDO');
  return { regimes: regimesOf(facts), isExchangeActive };
}

function regimesOf(facts: FewFacts): Map<Product, Regime> {
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
