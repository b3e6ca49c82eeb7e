import { sentenceOf } from '../tell/sentence.ts';
import type { Decision } from '../terms/proof.ts';
import type { Verdict } from '../terms/vocabulary.ts';

/** How the answers of several people to one question differ. */
export interface Difference {
  /** In the order of the people. */
  readonly verdicts: readonly Verdict[];
  /** Places of those who can do it. */
  readonly holders: readonly number[];
  /** Why they can; where nobody can for sure, what stands in the way of a denial. */
  readonly because: string;
}

/** Nothing where all have the same verdict. */
export function differenceOf(decisions: readonly Decision[]): Difference | undefined {
  const verdicts = decisions.map(({ verdict }) => verdict);
  if (new Set(verdicts).size < 2) return undefined;
  const holders = [...verdicts.keys()].filter((at) => verdicts[at] === 'allow');
  const told = decisions.filter(({ verdict }) => (holders.length > 0 ? verdict === 'allow' : verdict !== 'deny'));
  return { verdicts, holders, because: told.map(sentenceOf).join(' ') };
}
