import type { Proof, ProofGate, ProofLeaf } from '../terms/proof.ts';
import type { Verdict } from '../terms/vocabulary.ts';
import { best, type Grade, grades, worst } from './atom.ts';

/** A verdict as the grades it may turn out to be: unknown lies between any two (S-12). */
type Span = readonly [low: number, high: number];

function spansOf(verdict: Verdict): readonly Span[] {
  if (verdict === 'unknown') {
    return [
      [0, 1],
      [0, 2],
      [1, 2],
    ];
  }
  const grade = grades.indexOf(verdict);
  return [[grade, grade]];
}

/** What a part of a proof comes to by its own leaves, each read by `oracle`. */
export function gradeProof(proof: Proof, oracle: (leaf: ProofLeaf) => Grade): Grade {
  if (proof.kind === 'leaf') return oracle(proof);
  const parts = proof.parts.map((part) => gradeProof(part, oracle));
  if (proof.kind === 'any') return best(parts);
  return worst(proof.kind === 'conditional' ? ['conditional', ...parts] : parts);
}

/** Whether a gate's verdict is one that its parts' verdicts can give. */
export function isGateSound(gate: ProofGate): boolean {
  const pick = gate.kind === 'any' ? Math.max : Math.min;
  const start: Grade = gate.kind === 'any' ? 'deny' : gate.kind === 'all' ? 'allow' : 'conditional';
  let possible: readonly Span[] = spansOf(start);
  for (const part of gate.parts) {
    const combined = possible.flatMap(([low, high]) =>
      spansOf(part.verdict).map(([partLow, partHigh]): Span => [pick(low, partLow), pick(high, partHigh)]),
    );
    possible = [...new Map(combined.map((span) => [span.join(), span])).values()];
  }
  return possible.some(([low, high]) => {
    return gate.verdict === 'unknown' ? low < high : low === high && grades[low] === gate.verdict;
  });
}
