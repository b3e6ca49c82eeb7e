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

/** Nothing where all have the same verdict. `decide` answers the question for one of them. */
export function differenceOf(
  verdicts: readonly Verdict[],
  decide: (place: number) => Decision,
): Difference | undefined {
  if (new Set(verdicts).size < 2) return undefined;
  const places = [...verdicts.keys()];
  const holders = places.filter((at) => verdicts[at] === 'allow');
  const told = holders.length > 0 ? holders : places.filter((at) => verdicts[at] !== 'deny');
  return { verdicts, holders, because: told.map((at) => sentenceOf(decide(at))).join(' ') };
}
