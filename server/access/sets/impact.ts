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
  /** Of a pair of the states, by its place; empty where everything stays. Worked out when it is asked for. */
  readonly differencesOf: (pair: number) => readonly Difference[];
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
  const kinds = kindsOf(pairs, was, is);
  const between = comparing(was, is, questions.length);
  const gains = new Uint32Array(questions.length);
  const losses = new Uint32Array(questions.length);
  const people = { affected: 0, gain: 0, lose: 0, unchanged: 0 };
  const sizeOf = new Float64Array(kinds.all.length);
  const enabled = new Float64Array(kinds.all.length);
  for (const [place, pair] of pairs.entries()) {
    const [kind, size] = [kinds.of[place] as number, sizes[place] as number];
    sizeOf[kind] = (sizeOf[kind] as number) + size;
    if (isEnabledIn(before, pair.before) || isEnabledIn(after, pair.after))
      enabled[kind] = (enabled[kind] as number) + size;
  }
  let total = 0;
  for (const [kind, lists] of kinds.all.entries()) {
    const size = sizeOf[kind] as number;
    let [different, gain, lose] = [0, false, false];
    between(lists, (question, old, now) => {
      different += 1;
      if (now === allow) gains[question] = (gains[question] as number) + size;
      if (old === allow) losses[question] = (losses[question] as number) + size;
      gain ||= now === allow;
      lose ||= old === allow;
    });
    if (different === 0) people.unchanged += enabled[kind] as number;
    else people.affected += size;
    if (gain) people.gain += size;
    if (lose) people.lose += size;
    total += different * size;
    if (kind % kindsAtOnce === 0) yield;
  }
  const known = new Map<number, readonly Difference[]>();
  const differencesOf = (place: number): readonly Difference[] => {
    const kind = kinds.of[place] as number;
    const remembered = known.get(kind);
    if (remembered) return remembered;
    const found: Difference[] = [];
    between(kinds.all[kind] as Lists, (question, old, now) =>
      found.push({ question, before: verdicts[old] as Verdict, after: verdicts[now] as Verdict }),
    );
    if (found.length === 0 || known.size < mostRemembered) known.set(kind, found.length === 0 ? nothing : found);
    return found;
  };
  return { people, capabilities: capabilitiesOf(questions, gains, losses), differencesOf, total };
}

const kindsAtOnce = 100;
/** Differences of so many kinds of pairs stay in memory. */
const mostRemembered = 2_000;
const nothing: readonly Difference[] = [];
const [allow, deny] = [verdicts.indexOf('allow'), verdicts.indexOf('deny')];

/** Lists in both states; nothing for who is in the other state only. */
type Lists = readonly [before: number | undefined, after: number | undefined];

/** Pairs that have the same lists are of one kind. */
function kindsOf(pairs: States['pairs'], was: VerdictLists, is: VerdictLists) {
  const all: Lists[] = [];
  const known = new Map<number, number>();
  const of = Uint32Array.from(pairs, ({ before, after }) => {
    const lists: Lists = [listIn(was, before), listIn(is, after)];
    const key = (lists[0] ?? was.count) * (is.count + 1) + (lists[1] ?? is.count);
    const kind = known.get(key) ?? all.push(lists) - 1;
    known.set(key, kind);
    return kind;
  });
  return { all, of };
}

type Tell = (question: number, before: number, after: number) => void;

/** Tells which verdicts of two lists are different; where they follow from the same and all is certain, none are. */
function comparing(was: VerdictLists, is: VerdictLists, questions: number) {
  const [old, now] = [new Uint8Array(questions), new Uint8Array(questions)];
  return ([before, after]: Lists, tell: Tell): void => {
    if (before !== undefined && after !== undefined && isSame(was.settledBy(before), is.settledBy(after))) return;
    if (before === undefined) old.fill(deny);
    else was.write(before, old);
    if (after === undefined) now.fill(deny);
    else is.write(after, now);
    for (let question = 0; question < questions; question += 1)
      if (old[question] !== now[question]) tell(question, old[question] as number, now[question] as number);
  };
}

function isSame(old: Settled, now: Settled): boolean {
  return (
    old !== undefined &&
    now !== undefined &&
    old.every((row, part) => Buffer.compare(row, now[part] as Uint8Array) === 0)
  );
}

type Settled = ReturnType<VerdictLists['settledBy']>;

function listIn({ listOf }: VerdictLists, profile: number | undefined): number | undefined {
  return profile === undefined ? undefined : listOf[profile];
}

function isEnabledIn({ profiles }: States['before'], place: number | undefined): boolean {
  return place !== undefined && profiles[place]?.isEnabled === true;
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
