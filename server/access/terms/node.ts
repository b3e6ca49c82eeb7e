import type { EdgeKind, NodeKind, Product } from './vocabulary.ts';

/** A node as answers name it. `product` is set for a permission, which is held on one product. */
export interface NodeReference {
  readonly kind: NodeKind;
  readonly id: string;
  readonly name: string;
  readonly product?: Product;
}

/** One fact: an edge of the tenant's graph or of the catalogue. `via` names the row or option that it rests on. */
export interface FactEdge {
  readonly kind: EdgeKind;
  readonly from: NodeReference;
  readonly to: NodeReference;
  readonly via?: string;
  /** Ids of notes that are shown when this edge is on a deciding route. */
  readonly notes?: readonly string[];
}

export function nodeKey(node: NodeReference): string {
  return node.product === undefined ? `${node.kind}:${node.id}` : `${node.kind}:${node.id}@${node.product}`;
}

export function edgeKey(edge: FactEdge): string {
  return `${edge.kind}|${escaped(nodeKey(edge.from))}|${escaped(nodeKey(edge.to))}`;
}

/** Ids may hold anything, so that a bar in one must not end it. */
function escaped(key: string): string {
  return key.includes('|') || key.includes('%') ? key.replaceAll('%', '%25').replaceAll('|', '%7C') : key;
}
