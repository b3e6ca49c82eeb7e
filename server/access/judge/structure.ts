import type { EntraHolding, FewFacts, GroupFact, StructuralFacts } from '../terms/facts.ts';
import { groupBy } from './held-by-principal.ts';

/** The facts of a snapshot, and an index of what there may be very many of. */
export interface Structure {
  readonly facts: FewFacts;
  /** In the order of the facts. */
  readonly groups: ReadonlyMap<string, GroupFact>;
  /** group → which of the facts it is, from 0. */
  readonly groupPlaces: ReadonlyMap<string, number>;
  readonly deletedPrincipals: ReadonlySet<string>;
  /** Any of them may be a group as long as not all groups are known. */
  readonly unknownPrincipals: ReadonlySet<string>;
  /** group → groups that it is nested in. */
  readonly parents: ReadonlyMap<string, readonly string[]>;
  readonly eligibleParents: ReadonlyMap<string, readonly string[]>;
  readonly entraHoldings: ReadonlyMap<string, readonly EntraHolding[]>;
}

/** Costs time linear in groups, none in people. */
export function structureOf(structural: StructuralFacts): Structure {
  const { groups: groupFacts, entraHoldings, deletedPrincipals, unknownPrincipals = [], ...facts } = structural;
  const groups = new Map(groupFacts.map((group) => [group.id, group]));
  return {
    facts,
    groups,
    groupPlaces: new Map(groupFacts.map(({ id }, place) => [id, place])),
    deletedPrincipals: new Set(deletedPrincipals),
    unknownPrincipals: new Set(unknownPrincipals),
    parents: invert(groupFacts, groups, (group) => group.members),
    eligibleParents: invert(groupFacts, groups, (group) => group.eligible),
    entraHoldings: groupBy(entraHoldings.map((holding) => [holding.principal, holding])),
  };
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
