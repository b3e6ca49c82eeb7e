import type { Chain } from '../judge/grants/chain.ts';
import { edgesTo } from '../judge/reach.ts';
import type { View } from '../judge/view.ts';
import { edgeKey, type FactEdge, type NodeReference, nodeKey } from '../terms/node.ts';

/** Every fact on the given chains, memberships that lead to them included; each once. */
export function evidenceOf(view: View, chains: readonly Chain[]): FactEdge[] {
  const principals = new Set(chains.flatMap((chain) => chain.edges[0]?.from.id ?? []));
  const edges = new Map<string, FactEdge>();
  for (const edge of edgesTo(view.reach, principals)) edges.set(edgeKey(edge), edge);
  for (const chain of chains) for (const edge of chain.edges) edges.set(edgeKey(edge), edge);
  return [...edges.values()];
}

export function nodesOf(edges: readonly FactEdge[]): NodeReference[] {
  const nodes = edges.flatMap(({ from, to }) => [from, to]);
  return [...new Map(nodes.map((node) => [nodeKey(node), node])).values()];
}
