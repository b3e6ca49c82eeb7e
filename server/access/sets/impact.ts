import { type Verdict, verdicts } from '../terms/vocabulary.ts';
import type { ComparedQuestion, Comparison } from './comparison.ts';
import type { States } from './states.ts';
import type { VerdictLists } from './verdict-lists.ts';

/** One question whose verdict is another one now. */
export interface Difference {
  /** Its place in the comparison. */
  readonly question: number;
  readonly before: Verdict;
  readonly after: Verdict;
}

export interface CapabilityImpact {
  readonly id: string;
  /** How many people can do it anywhere now and could not, and the other way round. */
  readonly gain: number;
  readonly lose: number;
  /** Those where somebody gains or loses it. */
  readonly deviceGroups: readonly { readonly id: string; readonly gain: number; readonly lose: number }[];
}

/** Who gains or loses what between two states of a tenant. */
export interface Impact {
  readonly people: {
    /** Some verdict is another one. */
    readonly affected: number;
    /** Something is allowed that was not. */
    readonly gain: number;
    readonly lose: number;
    /** Enabled in either state, and everything stays. */
    readonly unchanged: number;
  };
  /** Those that somebody gains or loses. */
  readonly capabilities: readonly CapabilityImpact[];
  /** By pair of the states; empty where everything stays. */
  readonly differences: readonly (readonly Difference[])[];
  /** How many differences all people have together. */
  readonly total: number;
}

export const isGain = ({ after }: Difference): boolean => after === 'allow';
export const isLoss = ({ before }: Difference): boolean => before === 'allow';

/** Compares what both states come to for everybody; yields often. */
export function* impactOf(
  { before, after, pairs, sizes }: States,
  was: VerdictLists,
  is: VerdictLists,
  comparison: Comparison,
): Generator<void, Impact> {
  const { questions } = comparison;
  const nothing = new Uint8Array(questions.length).fill(verdicts.indexOf('deny'));
  const known = new Map<string, readonly Difference[]>();
  const differences: (readonly Difference[])[] = [];
  const gains = new Uint32Array(questions.length);
  const losses = new Uint32Array(questions.length);
  const people = { affected: 0, gain: 0, lose: 0, unchanged: 0 };
  let total = 0;
  for (const [place, pair] of pairs.entries()) {
    const [old, now] = [listIn(was, pair.before), listIn(is, pair.after)];
    const key = `${old} ${now}`;
    const found =
      known.get(key) ?? differencesBetween(was.all[old]?.verdicts ?? nothing, is.all[now]?.verdicts ?? nothing);
    known.set(key, found);
    differences.push(found);
    const size = sizes[place] as number;
    const isEnabled = isEnabledIn(before, pair.before) || isEnabledIn(after, pair.after);
    if (found.length === 0) people.unchanged += isEnabled ? size : 0;
    else people.affected += size;
    if (found.some(isGain)) people.gain += size;
    if (found.some(isLoss)) people.lose += size;
    total += found.length * size;
    for (const difference of found) {
      if (isGain(difference)) gains[difference.question] = (gains[difference.question] as number) + size;
      if (isLoss(difference)) losses[difference.question] = (losses[difference.question] as number) + size;
    }
    if (place % pairsAtOnce === 0) yield;
  }
  return { people, capabilities: capabilitiesOf(questions, gains, losses), differences, total };
}

const pairsAtOnce = 500;

function listIn({ listOf }: VerdictLists, profile: number | undefined): number {
  return profile === undefined ? -1 : (listOf[profile] as number);
}

function isEnabledIn({ profiles }: States['before'], place: number | undefined): boolean {
  return place !== undefined && profiles[place]?.isEnabled === true;
}

function differencesBetween(before: Uint8Array, after: Uint8Array): Difference[] {
  const found: Difference[] = [];
  for (let question = 0; question < before.length; question += 1) {
    const [old, now] = [before[question] as number, after[question] as number];
    if (old !== now) found.push({ question, before: verdicts[old] as Verdict, after: verdicts[now] as Verdict });
  }
  return found;
}

function capabilitiesOf(
  questions: readonly ComparedQuestion[],
  gains: Uint32Array,
  losses: Uint32Array,
): CapabilityImpact[] {
  const found = new Map<
    string,
    { id: string; gain: number; lose: number; deviceGroups: CapabilityImpact['deviceGroups'][number][] }
  >();
  for (const [
    place,
    {
      capability: { id },
      deviceGroup,
    },
  ] of questions.entries()) {
    const [gain, lose] = [gains[place] as number, losses[place] as number];
    if (gain === 0 && lose === 0) continue;
    const capability = found.get(id) ?? { id, gain: 0, lose: 0, deviceGroups: [] };
    found.set(id, capability);
    if (deviceGroup === undefined) Object.assign(capability, { gain, lose });
    else capability.deviceGroups.push({ id: deviceGroup, gain, lose });
  }
  return [...found.values()];
}
