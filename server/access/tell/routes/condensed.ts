import { type Components, componentsFrom } from './components.ts';
import type { LeafGraph } from './leaf-graph.ts';

/** The graph of a leaf with every cycle of groups drawn together to one step (S-46). */
export interface Condensed extends Components {
  /** Place of every component in the order of node keys. */
  readonly rank: readonly number[];
  /** Exact number of routes. */
  readonly total: bigint;
}

export function condense(graph: LeafGraph): Condensed {
  const components = componentsFrom(graph.start, graph.next);
  return { ...components, rank: rankByKeys(components, graph.keys), total: countRoutes(components, graph) };
}

/** Components come after everything that they lead to, so each is counted when its successors are. */
function countRoutes({ of, members }: Components, { start, goal, next }: LeafGraph): bigint {
  const counts: bigint[] = [];
  for (const [component, nodes] of members.entries()) {
    const successors = new Set(nodes.flatMap((node) => (next[node] ?? []).map((target) => of[target] ?? -1)));
    let count = component === of[goal] ? 1n : 0n;
    for (const successor of successors) count += counts[successor] ?? 0n;
    counts.push(count);
  }
  return counts[of[start] ?? -1] ?? 0n;
}

function rankByKeys({ members }: Components, keys: readonly string[]): number[] {
  const keyed = members.map((nodes, component) => {
    const [key = ''] = nodes.map((node) => keys[node] ?? '').sort();
    return { component, key };
  });
  const rank: number[] = [];
  keyed.sort((left, right) => (left.key < right.key ? -1 : 1));
  for (const [place, { component }] of keyed.entries()) rank[component] = place;
  return rank;
}
