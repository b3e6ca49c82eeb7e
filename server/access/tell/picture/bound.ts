import type { FactEdge, NodeReference } from '../../terms/node.ts';
import { edgeKey, nodeKey } from '../../terms/node.ts';
import type { Decision, ProofLeaf } from '../../terms/proof.ts';
import { condense } from '../routes/condensed.ts';
import { factsAlong, leafGraph } from '../routes/leaf-graph.ts';
import { shortestRoutes } from '../routes/shortest.ts';
import { type Contents, isDrawnWhole } from './contents.ts';
import { listedRoutes, mostEdges, mostNodes, triedRoutes } from './limits.ts';
import { shownMisses } from './shown-misses.ts';

/** What was left out and why. */
export interface Truncation {
  /** A decimal number. */
  readonly total: string;
  readonly shown: number;
  readonly reason: string;
}

export interface Bounded {
  readonly contents: Contents;
  readonly truncated?: Truncation;
}

/**
 * Contents that can be drawn. Whatever the list shows at first is kept: goals, near misses and the shortest routes of
 * every leaf, of many near misses the first links; further routes are where there is room.
 */
export function bound({ person, capability }: Decision, leaves: readonly ProofLeaf[], contents: Contents): Bounded {
  if (isDrawnWhole(contents)) return { contents };
  const misses = leaves.flatMap((leaf) => shownMisses(leaf, leaves));
  const isRoomForNodes = contents.nodes.size <= mostNodes;
  const kept = isRoomForNodes ? [...contents.nodes.values()] : [person, capability, ...goalsOf(leaves)];
  const nodes = new Set(kept.map(nodeKey));
  const edges = new Set<string>();
  for (const edge of misses.flatMap((miss) => [...miss.edges, ...miss.missing])) {
    edges.add(edgeKey(edge));
    for (const end of endsOf(edge)) nodes.add(end);
  }
  for (const { nodeKeys, edgeKeys } of leaves.flatMap((leaf) => routesOfLeaf(person, leaf, listedRoutes))) {
    for (const key of nodeKeys) nodes.add(key);
    for (const key of edgeKeys()) edges.add(key);
  }
  for (const leaf of leaves) {
    if (nodes.size >= Math.min(mostNodes, contents.nodes.size)) break;
    for (const { nodeKeys } of routesOfLeaf(person, leaf, triedRoutes)) {
      const fresh = nodeKeys.filter((key) => !nodes.has(key));
      if (nodes.size + fresh.length <= mostNodes) for (const key of fresh) nodes.add(key);
    }
  }
  for (const [key, edge] of [...contents.facts, ...contents.missing]) {
    if (edges.size >= mostEdges) break;
    if (endsOf(edge).every((end) => nodes.has(end))) edges.add(key);
  }
  return result(contents, {
    nodes: only(contents.nodes, nodes),
    facts: only(contents.facts, edges),
    missing: only(contents.missing, edges),
  });
}

function result(all: Contents, drawn: Contents): Bounded {
  const rest = `only the ${listedRoutes} shortest routes to each requirement and the first near misses are drawn, plus others where there is room`;
  const truncation = (total: number, shown: number, what: string): Bounded => ({
    contents: drawn,
    truncated: { total: String(total), shown, reason: `More ${what} would be unreadable: ${rest}.` },
  });
  if (drawn.nodes.size < all.nodes.size) return truncation(all.nodes.size, drawn.nodes.size, 'nodes');
  const [total, shown] = [linksIn(all), linksIn(drawn)];
  if (shown < total) return truncation(total, shown, 'links');
  return { contents: drawn };
}

function linksIn({ facts, missing }: Contents): number {
  return facts.size + missing.size;
}

function goalsOf(leaves: readonly ProofLeaf[]): NodeReference[] {
  return leaves.map((leaf) => leaf.goal);
}

interface RouteKeys {
  readonly nodeKeys: readonly string[];
  readonly edgeKeys: () => readonly string[];
}

function routesOfLeaf(person: NodeReference, leaf: ProofLeaf, limit: number): RouteKeys[] {
  const graph = leaf.verdict === 'deny' ? undefined : leafGraph(person, leaf);
  if (!graph) return [];
  return shortestRoutes(graph, condense(graph), limit).map((route) => ({
    nodeKeys: route.map((node) => graph.keys[node] ?? ''),
    edgeKeys: () => factsAlong(graph, route).map(edgeKey),
  }));
}

function endsOf({ from, to }: FactEdge): string[] {
  return [nodeKey(from), nodeKey(to)];
}

function only<Value>(map: ReadonlyMap<string, Value>, keys: ReadonlySet<string>): Map<string, Value> {
  return new Map([...map].filter(([key]) => keys.has(key)));
}
