import fc from 'fast-check';
import type { Change } from '../../server/access/terms/change.ts';
import { type TenantFacts, ungroupedId } from '../../server/access/terms/facts.ts';
import type { Rulebook } from '../../server/access/terms/rulebook.ts';
import { groupTypes, products, remediationLevels, workloads } from '../../server/access/terms/vocabulary.ts';
import { liveResponse, plans } from './random-stated.ts';

const systems = ['mde', 'mdo', 'exo', 'mdi', 'mda'] as const;

function oneOf<Item>(items: readonly Item[]): fc.Arbitrary<Item>[] {
  return items.length === 0 ? [] : [fc.constantFrom(...items)];
}

/** Parts of assignments that become others, now and then of one that the role lacks. */
function assignmentChanges(
  facts: TenantFacts,
  anyRole: fc.Arbitrary<string>,
  principal: fc.Arbitrary<string>,
): fc.Arbitrary<unknown>[] {
  const own = facts.unifiedRoles.flatMap((role) =>
    role.assignments.map(({ id }) => ({ role: role.id, assignment: id })),
  );
  const place = fc.oneof(
    ...oneOf(own),
    anyRole.map((role) => ({ role, assignment: `${role}#1` })),
  );
  const parts = fc.oneof(
    fc.record({
      kind: fc.constant('setDataSources'),
      dataSources: fc.oneof(fc.constant('all'), fc.subarray([...products], { minLength: 1 })),
    }),
    fc.record({ kind: fc.constant('setScopes'), scopes: fc.constantFrom([], ['/'], ['mdi:domain:contoso.com']) }),
    fc.record({ kind: fc.constant('setPrincipals'), principals: fc.uniqueArray(principal, { maxLength: 2 }) }),
  );
  return [fc.tuple(place, parts).map(([where, part]) => ({ ...part, ...where }))];
}

/** Changes that the facts allow; those that speak of something which the tenant lacks are not drawn. */
export function changesOn(facts: TenantFacts, rulebook: Rulebook): fc.Arbitrary<Change[]> {
  const groupIds = facts.groups.map((group) => group.id);
  const personIds = facts.people.map((person) => person.id);
  const ownIds = facts.people.filter((person) => person.kind !== 'ForeignPrincipal').map((person) => person.id);
  const principals = [...personIds, ...groupIds, ...facts.deletedPrincipals];
  const legacyKeys = facts.legacyRoles.map((role) => role.key);
  const heldDirectoryRoles = facts.entraHoldings.map((holding) => holding.role);
  const imported = facts.legacyRoles.map((role) => `imported:${role.system}:${role.id}`);
  const unifiedIds = [...facts.unifiedRoles.map((role) => role.id), ...imported];
  const assignmentIds = facts.unifiedRoles.flatMap((role) => role.assignments.map((assignment) => assignment.id));
  const further = unifiedIds.flatMap((role) => [`${role}#1`, `${role}#2`, `${role}#3`]);
  const principal = fc.constantFrom(...principals);
  const access = fc.uniqueArray(fc.constantFrom(...groupIds, ...facts.deletedPrincipals), { maxLength: 2 });
  const switched = fc.record({
    kind: fc.constantFrom('activate', 'deactivate'),
    workload: fc.constantFrom(...workloads),
  });
  const changes: fc.Arbitrary<Change>[] = [
    switched,
    fc.record({ kind: fc.constant('importRoles'), system: fc.constantFrom(...systems) }),
    fc.record({ kind: fc.constantFrom('setLegacyRbac', 'setScopedDeploymentForMdiAlerts'), on: fc.boolean() }),
    fc.record({ kind: fc.constant('addDataSource'), product: fc.constantFrom(...products) }),
    fc.record({ kind: fc.constant('setAccount'), user: fc.constantFrom(...personIds), enabled: fc.boolean() }),
    fc.record({
      kind: fc.constantFrom('grantEntraRole', 'revokeEntraRole', 'activateEligibleRole'),
      role: fc.constantFrom(...heldDirectoryRoles, ...[...rulebook.entraRoles.keys()].slice(0, 2)),
      principal,
    }),
    fc.record({
      kind: fc.constantFrom('grantLegacyRole', 'revokeLegacyRole'),
      role: fc.oneof(
        ...oneOf(legacyKeys),
        fc.constantFrom(...rulebook.legacyRoles.keys()),
        fc.constantFrom('mde:administrator', 'mdo:roleGroup:Unheard of', 'exo:role:Unheard: of'),
      ),
      principal: fc.constantFrom(...ownIds, ...groupIds, ...facts.deletedPrincipals),
    }),
    fc.record({
      kind: fc.constant('setDeviceGroupAccess'),
      deviceGroup: fc.constantFrom(...facts.deviceGroups.map((group) => group.id), ungroupedId),
      access,
    }),
    fc.record({
      kind: fc.constant('activateEligibleRole'),
      role: fc.constantFrom(...heldDirectoryRoles, ...[...rulebook.entraRoles.keys()].slice(0, 2)),
      principal,
      through: fc.subarray(groupIds),
    }),
    fc.record({ kind: fc.constant('setLiveResponse'), switches: liveResponse() }),
    fc.record({ kind: fc.constant('setPlan'), plans: plans() }),
    fc.record({
      kind: fc.constant('setRemediationLevel'),
      deviceGroup: fc.constantFrom(...facts.deviceGroups.map((group) => group.id), ungroupedId),
      level: fc.constantFrom(...remediationLevels),
    }),
    ...oneOf(facts.deviceGroups.map((group) => group.id)).map((deviceGroup) =>
      fc.record({ kind: fc.constant('setRank'), deviceGroup, rank: fc.integer({ min: 1, max: 8 }) }),
    ),
    ...oneOf(groupIds).flatMap((group) => {
      const member = fc.constantFrom(...ownIds, ...groupIds);
      return [
        fc.record({ kind: fc.constantFrom('addMember', 'removeMember'), group, member }),
        fc.record({ kind: fc.constant('activateEligibleGroup'), group, principal: member }),
        fc.record({ kind: fc.constant('setGroupType'), group, type: fc.constantFrom(...groupTypes) }),
      ];
    }),
    ...oneOf(unifiedIds).flatMap((role) => [
      fc.record({
        kind: fc.constant('assign'),
        role,
        principals: fc.uniqueArray(principal, { minLength: 1, maxLength: 2 }),
        dataSources: fc.oneof(fc.constant('all'), fc.subarray([...products], { minLength: 1 })),
        includeFutureDataSources: fc.boolean(),
        scopes: fc.constantFrom([], ['mdi:domain:contoso.com']),
      }),
      fc.record({
        kind: fc.constant('unassign'),
        role,
        assignment: fc.constantFrom(...assignmentIds, ...further),
      }),
      ...assignmentChanges(facts, role, principal),
      fc.record({
        kind: fc.constant('setPermissions'),
        role,
        permissions: fc.uniqueArray(fc.constantFrom(...rulebook.permissions.keys()), { maxLength: 2 }),
      }),
    ]),
  ] as fc.Arbitrary<Change>[];
  return fc.array(fc.oneof(...changes), { minLength: 1, maxLength: 6 });
}
