import type { GroupFact, StructuralFacts, TenantFacts, UnifiedRole } from '../access/terms/facts.ts';

/** The same facts in one order, by ids: the database gives lists in any, and two exports of a tenant should not differ. */
export function inOrder(facts: TenantFacts): TenantFacts {
  return {
    ...facts,
    ...structureInOrder(facts),
    people: byKey(facts.people, ({ id }) => id),
    groups: byKey(facts.groups.map(groupInOrder), ({ id }) => id),
    devices: byKey(
      facts.devices.map((device) => ({ ...device, tags: sorted(device.tags), matches: sorted(device.matches) })),
      ({ id }) => id,
    ),
  };
}

function structureInOrder(facts: StructuralFacts) {
  const { entraHoldings, unifiedRoles, legacyRoles, deviceGroups, unknownPrincipals } = facts;
  return {
    entraHoldings: byKey(entraHoldings, ({ role, principal, scope, state }) =>
      JSON.stringify([role, principal, scope, state]),
    ),
    unifiedRoles: byKey(unifiedRoles.map(roleInOrder), ({ id }) => id),
    legacyRoles: byKey(
      legacyRoles.map((role) => ({ ...role, principals: sorted(role.principals) })),
      ({ key }) => key,
    ),
    deviceGroups: deviceGroups
      .map((group) => ({ ...group, access: sorted(group.access) }))
      .sort((left, right) => left.rank - right.rank),
    ungroupedAccess: sorted(facts.ungroupedAccess),
    deletedPrincipals: sorted(facts.deletedPrincipals),
    ...(unknownPrincipals === undefined ? {} : { unknownPrincipals: sorted(unknownPrincipals) }),
  };
}

function roleInOrder(role: UnifiedRole): UnifiedRole {
  const assignments = role.assignments.map((assignment) => ({
    ...assignment,
    principals: sorted(assignment.principals),
  }));
  return { ...role, assignments: byKey(assignments, ({ id }) => id) };
}

function groupInOrder(group: GroupFact): GroupFact {
  return { ...group, members: sorted(group.members), eligible: sorted(group.eligible) };
}

function sorted(texts: readonly string[]): string[] {
  return byKey(texts, (text) => text);
}

/** By code units, which is the same on every machine. */
function byKey<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[] {
  return [...items].sort((left, right) => {
    const [leftKey, rightKey] = [keyOf(left), keyOf(right)];
    if (leftKey === rightKey) return 0;
    return leftKey < rightKey ? -1 : 1;
  });
}
