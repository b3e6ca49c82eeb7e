import type { FactEdge, NodeReference } from '../terms/node.ts';
import type { EdgeKind, NodeKind } from '../terms/vocabulary.ts';

/** A node by kind, product and id. Kinds and products are closed lists without a space, so no two nodes share a key. */
export type NodeName = string;

export function nodeName(kind: NodeKind, id: string, product = '-'): NodeName {
  return `${kind} ${product} ${id}`;
}

export function nameOf(node: NodeReference): NodeName {
  return nodeName(node.kind, node.id, node.product);
}

/** An edge that the raw facts bear out. */
export interface TrueEdge {
  readonly kind: EdgeKind;
  readonly from: NodeName;
  readonly to: NodeName;
  /** It holds within a scope of unknown kind only (S-41). */
  readonly isUncertain?: boolean;
  /** It leads on for direct members alone of the group that it leaves (S-79). */
  readonly isForDirectMembers?: boolean;
  /** Where the rows that an edge may rest on are told apart, the ones that are there. */
  readonly rows?: ReadonlySet<string>;
}

export function edgeName(edge: { kind: EdgeKind; from: NodeName; to: NodeName }): string {
  return JSON.stringify([edge.kind, edge.from, edge.to]);
}

export function claimedEdgeName(edge: FactEdge): string {
  return edgeName({ kind: edge.kind, from: nameOf(edge.from), to: nameOf(edge.to) });
}

export interface Step {
  readonly from: NodeName;
  readonly to: NodeName;
}

/** Every node that the edges lead to from `start`, itself included. */
export function reachableFrom(start: NodeName, edges: readonly Step[]): ReadonlySet<NodeName> {
  const next = new Map<NodeName, NodeName[]>();
  for (const { from, to } of edges) {
    const known = next.get(from);
    if (known) known.push(to);
    else next.set(from, [to]);
  }
  const reached = new Set([start]);
  for (const node of reached) for (const neighbour of next.get(node) ?? []) reached.add(neighbour);
  return reached;
}

export function reversed(edges: readonly Step[]): Step[] {
  return edges.map(({ from, to }) => ({ from: to, to: from }));
}
