import type { Highlight } from '../../../picture/highlight.ts';
import type { RouteChoice } from '../address.ts';
import type { Decision } from '../answer-document.ts';
import { logicOf, otherLegs } from './other-legs.ts';

/** One route or near miss, the way on from its end through gates to the capability, and what else those gates need. */
export function highlightRoute(decision: Decision, choice: RouteChoice): Highlight | undefined {
  const leaf = decision.routes.leaves[choice.leaf];
  const chosen = choice.kind === 'route' ? leaf?.routes[choice.index] : leaf?.misses[choice.index];
  if (!chosen) return undefined;
  const nodes = new Set(chosen.nodeKeys);
  const edges = new Set(chosen.edgeKeys);
  followOn(decision, nodes, edges);
  const also = otherLegs(decision, { nodes, edges });
  return { nodes, edges, alsoNodes: also.nodes, alsoEdges: also.edges };
}

function followOn(decision: Decision, nodes: Set<string>, edges: Set<string>): void {
  const logic = logicOf(decision);
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
