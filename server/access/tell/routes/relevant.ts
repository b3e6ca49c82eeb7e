import { nodeKey } from '../../terms/node.ts';
import type { Decision, Miss, Proof, ProofLeaf } from '../../terms/proof.ts';
import { reasonClasses } from '../../terms/reason-classes.ts';

/** What of a proof is worth showing; undefined when nothing is. Lists and pictures of an answer show the same. */
export function relevantPart(proof: Proof): Proof | undefined {
  if (proof.kind === 'leaf') return holds(proof) && proof.edges.length === 0 ? undefined : proof;
  if (proof.kind === 'any' && holds(proof) && proof.parts.some((part) => isFree(part, proof))) return undefined;
  const shown = proof.kind === 'any' ? proof.parts.filter((part) => isAlternative(part, proof)) : proof.parts;
  const parts = shown.flatMap((part) => relevantPart(part) ?? []);
  return parts.length === 0 ? undefined : { ...proof, parts };
}

/**
 * The leaves that are worth showing in the order of the proof, each requirement of a goal once. What counts only as far
 * as a dispute is decided in its favour is no plain yes.
 */
export function relevantLeaves(decision: Decision): ProofLeaf[] {
  const proof = relevantPart(decision.proof);
  const leaves = new Map<string, ProofLeaf>();
  for (const leaf of proof === undefined ? [] : leavesAsTheyCount(proof, false)) {
    const key = JSON.stringify([nodeKey(leaf.goal), leaf.requirement]);
    const known = leaves.get(key);
    if (!known || (known.verdict === 'conditional' && leaf.verdict === 'allow')) leaves.set(key, leaf);
  }
  return [...leaves.values()];
}

function leavesAsTheyCount(proof: Proof, isDisputed: boolean): readonly ProofLeaf[] {
  if (proof.kind !== 'leaf')
    return proof.parts.flatMap((part) => leavesAsTheyCount(part, isDisputed || proof.kind === 'conditional'));
  return [isDisputed && proof.verdict === 'allow' ? { ...proof, verdict: 'conditional' } : proof];
}

export function leavesOf(proof: Proof): readonly ProofLeaf[] {
  return proof.kind === 'leaf' ? [proof] : proof.parts.flatMap(leavesOf);
}

export function holds({ verdict }: Proof): boolean {
  return verdict === 'allow' || verdict === 'conditional';
}

/** What a leaf lacks, nearest first as reasons are; what holds lacks nothing. */
export function missesOf(leaf: ProofLeaf): readonly Miss[] {
  return holds(leaf) ? [] : [...leaf.misses].sort((left, right) => distanceOf(left) - distanceOf(right));
}

function distanceOf({ reason }: Miss): number {
  return reasonClasses.indexOf(reason);
}

/** An alternative that holds whatever the person has: then nothing is needed. */
function isFree(part: Proof, gate: Proof): boolean {
  return part.verdict === gate.verdict && relevantPart(part) === undefined;
}

/** What is enough hides what is not; what may be enough hides what certainly is not. */
function isAlternative(part: Proof, gate: Proof): boolean {
  if (gate.verdict === 'deny') return true;
  if (gate.verdict === 'unknown') return part.verdict !== 'deny';
  return holds(part) || (part.kind === 'leaf' && part.verdict === 'unknown' && part.edges.length > 0);
}
