import type { Decision, FactEdge, NodeReference, ProofLeaf } from '../proof.ts';
import { edgeKey, nodeKey } from '../proof.ts';
import { condense } from '../routes/condensed.ts';
import { factsAlong, leafGraph } from '../routes/leaf-graph.ts';
import { missesOf } from '../routes/relevant.ts';
import { shortestRoutes } from '../routes/shortest.ts';
import { type Contents, isDrawnWhole } from './contents.ts';
import { listedRoutes, mostEdges, mostNodes, triedRoutes } from './limits.ts';

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
 * Contents that can be drawn. Whatever the list shows at first is kept: goals, misses and the shortest routes of every
 * leaf; further routes are where there is room.
 */
export function bound({ person, capability }: Decision, leaves: readonly ProofLeaf[], contents: Contents): Bounded {
  if (isDrawnWhole(contents)) return { contents };
  const kept =
    contents.nodes.size <= mostNodes ? [...contents.nodes.values()] : [person, capability, ...goalsOf(leaves)];
  const nodes = new Set(kept.map(nodeKey));
  const edges = new Set<string>();
  const misses = leaves.flatMap((leaf) => missesOf(leaf).flatMap((miss) => [...miss.edges, ...miss.missing]));
  for (const edge of misses) {
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
  for (const [key, edge] of contents.facts) {
    if (edges.size >= mostEdges) break;
    if (endsOf(edge).every((end) => nodes.has(end))) edges.add(key);
  }
  return result(contents, {
    nodes: only(contents.nodes, nodes),
    facts: only(contents.facts, edges),
    missing: contents.missing,
  });
}

function result(all: Contents, drawn: Contents): Bounded {
  const rest = `the ${listedRoutes} shortest routes to each requirement are drawn, and others where there is room`;
  const truncation = (total: number, shown: number, what: string): Bounded => ({
    contents: drawn,
    truncated: { total: String(total), shown, reason: `More ${what} could not be read: ${rest}.` },
  });
  if (drawn.nodes.size < all.nodes.size) return truncation(all.nodes.size, drawn.nodes.size, 'nodes');
  if (drawn.facts.size < all.facts.size) return truncation(all.facts.size, drawn.facts.size, 'links');
  return { contents: drawn };
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
