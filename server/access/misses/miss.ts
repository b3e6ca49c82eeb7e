import { evidenceOf } from '../evidence.ts';
import type { Chain } from '../grants/chain.ts';
import type { FactEdge, Miss } from '../proof.ts';
import type { View } from '../view.ts';
import type { ReasonClass } from '../vocabulary.ts';

/** What is there and breaks off before the goal: the last edge of each chain is what a rule keeps from counting. */
export function brokenAtTheEnd(view: View, chains: readonly Chain[], reason: ReasonClass, sentence: string): Miss {
  const missing = chains.flatMap((chain) => chain.edges.at(-1) ?? []);
  const there = chains.map((chain) => ({ edges: chain.edges.slice(0, -1) }));
  const starts = chains.map((chain) => ({ edges: chain.edges.slice(0, 1) }));
  const edges = evidenceOf(view, [...there, ...starts]).filter((edge) => !missing.includes(edge));
  return { reason, sentence, edges, missing };
}

/** What PIM could activate: the eligible memberships and roles are what is missing. */
export function brokenAtActivation(view: View, chains: readonly Chain[], sentence: string): Miss {
  const edges = evidenceOf(view, chains);
  const isEligible = (edge: FactEdge) => edge.kind === 'ELIGIBLE_FOR';
  return {
    reason: 'eligible',
    sentence,
    edges: edges.filter((edge) => !isEligible(edge)),
    missing: edges.filter(isEligible),
  };
}

/** The role of each chain that gives what is wanted. */
export function giversOf(chains: readonly Chain[]): string[] {
  const kinds = new Set(['UnifiedRole', 'EntraRole', 'LegacyRole']);
  return chains.flatMap(({ edges }) => {
    const nodes = edges.flatMap(({ from, to }) => [from, to]).filter((node) => kinds.has(node.kind));
    return nodes.at(-1)?.name ?? [];
  });
}

/** What would have to be activated. */
export function eligibleNames({ missing }: Miss): string[] {
  return missing.map((edge) => edge.to.name);
}
