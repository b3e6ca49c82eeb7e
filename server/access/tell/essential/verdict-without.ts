import type { Proof, ProofLeaf } from '../../terms/proof.ts';
import type { Verdict } from '../../terms/vocabulary.ts';

const worstFirst: readonly Verdict[] = ['deny', 'unknown', 'conditional', 'allow'];

/** What a proof comes to when some of its leaves lose all their routes. */
export function verdictWithout(proof: Proof, lost: ReadonlySet<ProofLeaf>): Verdict {
  if (proof.kind === 'leaf') return lost.has(proof) ? fallen(proof) : proof.verdict;
  const parts = new Set(proof.parts.map((part) => verdictWithout(part, lost)));
  if (proof.kind === 'any') return worstFirst.findLast((verdict) => parts.has(verdict)) ?? 'deny';
  if (proof.kind === 'conditional') parts.add('conditional');
  return worstFirst.find((verdict) => parts.has(verdict)) ?? 'allow';
}

/** Facts that were not read could still make up for what is lost. */
function fallen({ verdict, missingFacts }: ProofLeaf): Verdict {
  return verdict === 'unknown' && missingFacts.length > 0 ? 'unknown' : 'deny';
}
