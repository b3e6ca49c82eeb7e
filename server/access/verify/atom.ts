import type { LeafRequirement } from '../terms/proof.ts';

/** The verdicts of a world in which every fact is known, worst first. */
export const grades = ['deny', 'conditional', 'allow'] as const;
export type Grade = (typeof grades)[number];

export function worst(parts: readonly Grade[]): Grade {
  return grades.find((grade) => parts.includes(grade)) ?? 'allow';
}

export function best(parts: readonly Grade[]): Grade {
  return grades.findLast((grade) => parts.includes(grade)) ?? 'deny';
}

export function gradeOf(holds: boolean): Grade {
  return holds ? 'allow' : 'deny';
}

/** What a requirement comes down to: the leaves of proofs that facts can settle. */
export type Atom =
  | Exclude<LeafRequirement, { kind: 'deviceGroup' | 'regime' | 'never' }>
  | { readonly kind: 'sees'; readonly deviceGroup: string; readonly usesLiveResponse?: true }
  | { readonly kind: 'seesDevice'; readonly device: string; readonly usesLiveResponse?: true };

export type Need =
  | { readonly kind: 'all' | 'any'; readonly of: readonly Need[] }
  | { readonly kind: 'conditional'; readonly of: Need }
  | { readonly kind: 'atom'; readonly atom: Atom }
  | { readonly kind: 'never' };

export type Oracle = (atom: Atom) => Grade;

export function gradeNeed(need: Need, oracle: Oracle): Grade {
  switch (need.kind) {
    case 'all':
      return worst(need.of.map((part) => gradeNeed(part, oracle)));
    case 'any':
      return best(need.of.map((part) => gradeNeed(part, oracle)));
    case 'conditional':
      return worst(['conditional', gradeNeed(need.of, oracle)]);
    case 'atom':
      return oracle(need.atom);
    case 'never':
      return 'deny';
  }
}
