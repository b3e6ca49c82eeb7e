import { type Graded, holds } from '../../judge/graded.ts';
import type { Chain } from '../../judge/grants/chain.ts';
import type { View } from '../../judge/view.ts';
import type { FactEdge } from '../../terms/node.ts';
import type { Miss } from '../../terms/proof.ts';
import type { ReasonClass } from '../../terms/reason-classes.ts';
import { evidenceOf } from '../evidence.ts';

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

/** Every way on which what holds rests. */
export function chainsOf(graded: Graded): readonly Chain[] {
  return graded.kind === 'leaf' ? graded.chains : graded.parts.filter(holds).flatMap(chainsOf);
}

/** Whether the last step is what Microsoft's table gives a directory role. */
export function endsAtDirectoryRole({ edges }: Chain): boolean {
  return edges.at(-1)?.from.kind === 'EntraRole';
}

export function throughDirectoryRole({ edges }: Chain): boolean {
  return edges.some(({ from, to }) => from.kind === 'EntraRole' || to.kind === 'EntraRole');
}

/** The role of each chain that gives what is wanted. */
export function giversOf(chains: readonly Chain[]): string[] {
  const kinds = new Set(['UnifiedRole', 'EntraRole', 'LegacyRole']);
  return chains.flatMap(({ edges }) => {
    const nodes = edges.flatMap(({ from, to }) => [from, to]).filter((node) => kinds.has(node.kind));
    return nodes.at(-1)?.name ?? [];
  });
}
