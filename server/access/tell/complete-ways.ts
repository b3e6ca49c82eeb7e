import { type NodeReference, nodeKey } from '../terms/node.ts';
import type { Decision, Proof, ProofGate, ProofLeaf } from '../terms/proof.ts';
import { condense } from './routes/condensed.ts';
import { leafGraph } from './routes/leaf-graph.ts';
import { holds } from './routes/relevant.ts';

/**
 * In how many ways everything that is needed can come together: one route to each requirement at once. Exact, in
 * decimal; `0` where it does not. Routes to one requirement are another number (S-46).
 */
export function completeWays({ person, proof }: Decision): string {
  const known = new Map<ProofLeaf, bigint>();
  const ofLeaf = (leaf: ProofLeaf): bigint => {
    const count = known.get(leaf) ?? routesTo(person, leaf);
    known.set(leaf, count);
    return count;
  };
  return String(waysOf(proof, ofLeaf));
}

function routesTo(person: NodeReference, leaf: ProofLeaf): bigint {
  const graph = leafGraph(person, leaf);
  return graph ? condense(graph).total : 1n;
}

function waysOf(proof: Proof, ofLeaf: (leaf: ProofLeaf) => bigint): bigint {
  if (!holds(proof)) return 0n;
  if (proof.kind === 'leaf') return ofLeaf(proof);
  if (proof.kind === 'any') return distinct(bestOf(proof)).reduce((sum, part) => sum + waysOf(part, ofLeaf), 0n) || 1n;
  // What comes to the same either way holds although a part by itself is not known to.
  return distinct(needed(proof)).reduce((ways, part) => ways * (waysOf(part, ofLeaf) || 1n), 1n);
}

function bestOf({ parts, verdict }: ProofGate): readonly Proof[] {
  const holding = parts.filter(holds);
  const best = holding.filter((part) => part.verdict === verdict);
  return best.length > 0 ? best : holding;
}

/** All of what all gates need that are inside of each other. */
function needed({ parts }: ProofGate): readonly Proof[] {
  return parts.flatMap((part) => (part.kind === 'leaf' || part.kind === 'any' ? [part] : needed(part)));
}

/** A requirement that is named twice is met once. */
function distinct(parts: readonly Proof[]): Proof[] {
  return [...new Map(parts.map((part) => [keyOf(part), part])).values()];
}

function keyOf(proof: Proof): string {
  if (proof.kind === 'leaf') return JSON.stringify([nodeKey(proof.goal), proof.requirement]);
  const parts = proof.kind === 'any' ? bestOf(proof) : needed(proof);
  const [only, ...others] = [...new Set(parts.map(keyOf))].sort();
  return only !== undefined && others.length === 0 ? only : JSON.stringify([proof.kind, only, ...others]);
}
