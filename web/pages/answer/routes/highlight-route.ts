import type { Highlight } from '../../../picture/highlight.ts';
import type { Picture } from '../../../picture/picture-fragment.ts';
import type { RouteChoice } from '../address.ts';
import type { Decision } from '../answer-document.ts';

/** The nodes and edges of one route or near miss, and the way on from its end through gates to the capability. */
export function highlightRoute(decision: Decision, choice: RouteChoice): Highlight | undefined {
  const leaf = decision.routes.leaves[choice.leaf];
  const chosen = choice.kind === 'route' ? leaf?.routes[choice.index] : leaf?.misses[choice.index];
  if (!chosen) return undefined;
  const nodes = new Set(chosen.nodeKeys);
  const edges = new Set(chosen.edgeKeys);
  followOn(decision.graph, nodes, edges);
  return { nodes, edges };
}

/** Edges without a kind, and what a capability requires, are the logic of the proof: they lead from leaves to it. */
function followOn(picture: Picture, nodes: Set<string>, edges: Set<string>): void {
  const logic = picture.edges.filter((edge) => edge.kind === null || edge.kind === 'REQUIRES');
  for (let before = -1; before !== nodes.size; ) {
    before = nodes.size;
    for (const edge of logic) {
      if (!nodes.has(edge.source)) continue;
      nodes.add(edge.target);
      edges.add(edge.key);
    }
  }
}

/** Whether a route of the list passes a node or an edge. */
export function passes(
  route: { readonly nodeKeys: readonly string[]; readonly edgeKeys: readonly string[] },
  key: string,
): boolean {
  return route.nodeKeys.includes(key) || route.edgeKeys.includes(key);
}
