import type { TenantFacts } from '../terms/facts.ts';
import { type NodeName, nodeName, type TrueEdge } from './edge.ts';

/** The node of a principal, or nothing for an id that is gone or was never read. */
export function principalNode(facts: TenantFacts, id: string): NodeName | undefined {
  if (facts.deletedPrincipals.includes(id)) return undefined;
  const person = facts.people.find((candidate) => candidate.id === id);
  if (person) return nodeName(person.kind, id);
  return facts.groups.some((group) => group.id === id) ? nodeName('Group', id) : undefined;
}

/** Active memberships only (R-22, S-36). */
export function membershipEdges(facts: TenantFacts): TrueEdge[] {
  return facts.groups.flatMap((group) =>
    group.members.flatMap((member) => {
      const from = principalNode(facts, member);
      if (from === undefined) return [];
      const kind = from.startsWith('Group ') ? 'NESTED_IN' : 'MEMBER_OF';
      return [{ kind, from, to: nodeName('Group', group.id) } as const];
    }),
  );
}

export function edgesFromPrincipals(
  facts: TenantFacts,
  principals: readonly string[],
  edge: Omit<TrueEdge, 'from'>,
): TrueEdge[] {
  return principals.flatMap((id) => {
    const from = principalNode(facts, id);
    return from === undefined ? [] : [{ ...edge, from }];
  });
}
