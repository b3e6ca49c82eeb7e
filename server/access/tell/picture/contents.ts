import type { FactEdge, NodeReference } from '../../terms/node.ts';
import { edgeKey, nodeKey } from '../../terms/node.ts';
import type { Decision, ProofLeaf } from '../../terms/proof.ts';
import { missesOf } from '../routes/relevant.ts';
import { mostEdges, mostNodes } from './limits.ts';

/** Everything that the leaves of an answer speak of, by key and in the order of the proof. */
export interface Contents {
  readonly nodes: ReadonlyMap<string, NodeReference>;
  readonly facts: ReadonlyMap<string, FactEdge>;
  /** What is missing and would be needed; nothing that is a fact. */
  readonly missing: ReadonlyMap<string, FactEdge>;
}

export function contentsOf({ person, capability }: Decision, leaves: readonly ProofLeaf[]): Contents {
  const nodes = new Map<string, NodeReference>();
  const facts = new Map<string, FactEdge>();
  const missing = new Map<string, FactEdge>();
  const meet = (node: NodeReference): void => {
    const key = nodeKey(node);
    if (!nodes.has(key)) nodes.set(key, node);
  };
  const add = (edges: Map<string, FactEdge>, edge: FactEdge): void => {
    const key = edgeKey(edge);
    if (!edges.has(key)) edges.set(key, edge);
    meet(edge.from);
    meet(edge.to);
  };
  meet(person);
  for (const leaf of leaves) {
    for (const edge of leaf.edges) add(facts, edge);
    for (const miss of missesOf(leaf)) {
      for (const edge of miss.edges) add(facts, edge);
      for (const edge of miss.missing) add(missing, edge);
    }
    meet(leaf.goal);
  }
  meet(capability);
  for (const key of facts.keys()) missing.delete(key);
  return { nodes, facts, missing };
}

/** Whether a picture shows everything; it says so where it does not. */
export function isDrawnWhole({ nodes, facts, missing }: Contents): boolean {
  return nodes.size <= mostNodes && facts.size + missing.size <= mostEdges;
}
