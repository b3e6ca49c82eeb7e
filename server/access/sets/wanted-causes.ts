import type { Verdict } from '../terms/vocabulary.ts';
import type { ComparedQuestion } from './comparison.ts';
import { bothOf, type FactorsOfQuestion, verdictOfCode } from './factors.ts';
import { type Difference, isGain, isLoss } from './impact.ts';

/** Factors that make a difference together, and what is gained and lost by it. */
export interface WantedCause {
  readonly factors: readonly number[];
  /** Something is worse than before. */
  readonly isWorse: boolean;
  readonly gain: ReadonlySet<string>;
  readonly lose: ReadonlySet<string>;
}

const order: readonly Verdict[] = ['deny', 'unknown', 'conditional', 'allow'];

/** What has to be explained to people with these differences; `was` and `is` are what the factors come to for them. */
export function wantedCauses(
  differences: readonly Difference[],
  questions: readonly ComparedQuestion[],
  ofQuestion: readonly FactorsOfQuestion[],
  was: Uint8Array,
  is: Uint8Array,
): readonly WantedCause[] {
  const wanted = new Map<
    string,
    { factors: readonly number[]; isWorse: boolean; gain: Set<string>; lose: Set<string> }
  >();
  const capabilityOf = ({ question }: Difference): string => (questions[question] as ComparedQuestion).capability.id;
  const changeOf = (difference: Difference): string =>
    `${capabilityOf(difference)} ${isGain(difference)} ${isLoss(difference)}`;
  const onGroups = new Set(differences.filter(isOnGroup).map(changeOf));
  for (const difference of differences) {
    const capability = capabilityOf(difference);
    // What somebody comes to anywhere follows from what they come to on a device group in the same way.
    if (!isOnGroup(difference) && onGroups.has(changeOf(difference))) continue;
    const isWorse = order.indexOf(difference.after) < order.indexOf(difference.before);
    for (const factors of waysOf(ofQuestion[difference.question] as FactorsOfQuestion, difference, was, is)) {
      const key = `${isWorse} ${factors}`;
      const cause = wanted.get(key) ?? { factors, isWorse, gain: new Set<string>(), lose: new Set<string>() };
      wanted.set(key, cause);
      if (isGain(difference)) cause.gain.add(capability);
      if (isLoss(difference)) cause.lose.add(capability);
    }
  }
  return [...wanted.values()];

  function isOnGroup({ question }: Difference): boolean {
    return questions[question]?.deviceGroup !== undefined;
  }
}

/** The smallest sets of factors that make the difference by themselves. */
function waysOf(
  { first, sight }: FactorsOfQuestion,
  { after }: Difference,
  was: Uint8Array,
  is: Uint8Array,
): readonly (readonly number[])[] {
  if (sight === undefined) return [[first]];
  const makesIt = (right: number | undefined, seen: number | undefined): boolean =>
    verdictOfCode(bothOf(right as number, seen as number)) === after;
  if (was[first] === is[first]) return [[sight]];
  if (was[sight] === is[sight]) return [[first]];
  const alone = [
    ...(makesIt(is[first], was[sight]) ? [[first]] : []),
    ...(makesIt(was[first], is[sight]) ? [[sight]] : []),
  ];
  return alone.length > 0 ? alone : [[first, sight]];
}
