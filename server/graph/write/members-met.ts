import type { TenantFacts } from '../../access/terms/facts.ts';

/** What one walk over everything that names principals finds: a tenant can have millions of memberships. */
export interface MembersMet {
  /** Of groups with groups in them: which. */
  readonly nested: ReadonlyMap<string, ReadonlySet<string>>;
  /** Ids that are named somewhere and defined nowhere. */
  readonly undefinedIds: ReadonlySet<string>;
}

export function membersMet(facts: TenantFacts): MembersMet {
  const isGroup = new Map<string, boolean>();
  for (const { id } of facts.people) isGroup.set(id, false);
  for (const { id } of facts.groups) isGroup.set(id, true);
  const nested = new Map<string, Set<string>>();
  const undefinedIds = new Set<string>();
  for (const { id, members } of facts.groups) {
    const inside = new Set<string>();
    for (const member of members) {
      const kind = isGroup.get(member);
      if (kind === undefined) undefinedIds.add(member);
      else if (kind) inside.add(member);
    }
    if (inside.size > 0) nested.set(id, inside);
  }
  for (const id of namedElsewhere(facts)) if (!isGroup.has(id)) undefinedIds.add(id);
  return { nested, undefinedIds };
}

function* namedElsewhere(facts: TenantFacts): Generator<string> {
  yield* facts.deletedPrincipals;
  yield* facts.unknownPrincipals ?? [];
  for (const group of facts.groups) yield* group.eligible;
  for (const holding of facts.entraHoldings) yield holding.principal;
  for (const role of facts.unifiedRoles) for (const assignment of role.assignments) yield* assignment.principals;
  for (const role of facts.legacyRoles) yield* role.principals;
  for (const deviceGroup of facts.deviceGroups) yield* deviceGroup.access;
  yield* facts.ungroupedAccess;
}
