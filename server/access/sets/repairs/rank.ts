import type { AccessModel } from '../../judge/model.ts';
import type { Change } from '../../terms/change.ts';
import type { Verdict } from '../../terms/vocabulary.ts';
import { type Candidate, choicesOf, type Found } from './candidate.ts';
import { type Case, judgedUnder } from './case.ts';
import { takeAll } from './take.ts';

/** Changes that turn the answer together, and no fewer of them do. */
export interface ChangeSet {
  readonly changes: readonly Change[];
  /** The tenant after them. */
  readonly model: AccessModel;
  /** What the answer is then. */
  readonly verdict: Verdict;
  /** Nobody's access changes but that of the person. */
  readonly isPersonal: boolean;
  /** The tenant after those changes alone that concern others too: several sets may share it. */
  readonly forOthers: AccessModel;
}

/** What ranks sets; the fewer the better. */
export interface Weighing {
  /** Other people whose access changes. */
  readonly othersUnder: (model: AccessModel) => Promise<number>;
  /** Capabilities of the person that change beside the asked one; nothing is counted on beyond `most`. */
  readonly ownUnder: (model: AccessModel, most: number) => number;
}

interface Weighed {
  readonly set: ChangeSet;
  readonly others: number;
  readonly own: number;
}

/** Of what is left after ranking by weight at most so many are looked at more closely. */
const mostWeighed = { personal: 60, others: 8 };

/** The best sets: by other people whose access changes, then by what else changes for the person, then by size. */
export async function bestOf(
  asked: Case,
  found: readonly Found[],
  isTurned: (verdict: Verdict) => boolean,
  most: number,
  { othersUnder, ownUnder }: Weighing,
): Promise<ChangeSet[]> {
  const plans = plansOf(found);
  const best: Weighed[] = [];
  const known = new Map<string, AccessModel>();
  const isPersonal = (plan: readonly Candidate[]) => plan.every((candidate) => candidate.isPersonal);
  for (const plan of plans.filter(isPersonal).slice(0, mostWeighed.personal)) await weigh(plan, async () => 0);
  if (best.length < most)
    for (const plan of plans.filter((one) => !isPersonal(one)).slice(0, mostWeighed.others))
      await weigh(plan, othersUnder);
  return best.map(({ set }) => set);

  function forOthers(plan: readonly Candidate[]): AccessModel | undefined {
    const changes = changesOf(plan.filter((candidate) => !candidate.isPersonal));
    const key = JSON.stringify(changes);
    const model = known.get(key) ?? takeAll(asked.model, asked.person, changes)?.model;
    if (model) known.set(key, model);
    return model;
  }

  async function weigh(plan: readonly Candidate[], othersOf: Weighing['othersUnder']): Promise<void> {
    const changes = changesOf(plan);
    const sound = soundSet(asked, changes, isPersonal(plan), isTurned);
    if (sound === undefined) return;
    const set = { ...sound, forOthers: forOthers(plan) ?? sound.model };
    const others = await othersOf(set.forOthers);
    const last = best.length < most ? undefined : best[most - 1];
    if (last !== undefined && others > last.others) return;
    const own = ownUnder(set.model, last?.others === others ? last.own : Number.POSITIVE_INFINITY);
    best.push({ set, others, own });
    best.sort(betterFirst);
    best.splice(most);
  }
}

function betterFirst(one: Weighed, other: Weighed): number {
  return (
    one.others - other.others ||
    one.own - other.own ||
    one.set.changes.length - other.set.changes.length ||
    inAnyOrder(one.set.changes, other.set.changes)
  );
}

/** What weighs the same stands in the same order every time, however the tenant was read. */
function inAnyOrder(one: readonly Change[], other: readonly Change[]): number {
  const [left, right] = [JSON.stringify(one), JSON.stringify(other)];
  return left < right ? -1 : Number(left > right);
}

/** How many sets there are in all. */
export function countOf(found: readonly Found[]): number {
  return found.reduce((sum, set) => sum + countIn(set), 0);
}

const mostCounted = 20_000;

/** Counted one by one where some choices may write the same list. */
function countIn(set: Found): number {
  const product = set.reduce((count, { members }) => count * members.length, 1);
  const writers = set.filter(({ members }) => members.some(({ list }) => list !== undefined));
  if (writers.length < 2 || product > mostCounted) return product;
  let count = 0;
  for (const _ of choicesOf(set)) count += 1;
  return count;
}

/** Of each set of alternatives enough choices, those that give least first. */
function plansOf(found: readonly Found[]): readonly (readonly Candidate[])[] {
  const plans = found.flatMap((set) => {
    const breadth = Math.max(3, Math.floor(mostWeighed.personal ** (1 / Math.max(1, set.length))));
    const narrowed = set.map(({ members }) => ({ members: enoughOf(members, breadth) }));
    return [...choicesOf(narrowed)];
  });
  const weightOf = (plan: readonly Candidate[]) => plan.reduce((sum, { weight }) => sum + weight, 0);
  return plans
    .map((plan) => ({ plan, weight: weightOf(plan) }))
    .sort(
      (one, other) =>
        one.weight - other.weight ||
        one.plan.length - other.plan.length ||
        inAnyOrder(changesOf(one.plan), changesOf(other.plan)),
    )
    .map(({ plan }) => plan);
}

function changesOf(plan: readonly Candidate[]): readonly Change[] {
  return plan.map(({ change }) => change);
}

/** Those that come first stay; of the ones that concern others a few stay in any case. */
function enoughOf(members: readonly Candidate[], breadth: number): readonly Candidate[] {
  const personal = members.filter(({ isPersonal }) => isPersonal).slice(0, breadth);
  const others = members.filter(({ isPersonal }) => !isPersonal).slice(0, personal.length < breadth ? breadth : 2);
  return [...personal, ...others];
}

/** The set as it is carried out; undefined where it does not turn the answer, or fewer of its changes do. */
function soundSet(
  asked: Case,
  changes: readonly Change[],
  isPersonal: boolean,
  isTurned: (verdict: Verdict) => boolean,
): Omit<ChangeSet, 'forOthers'> | undefined {
  const taken = takeAll(asked.model, asked.person, changes);
  if (taken === undefined) return undefined;
  const { verdict } = judgedUnder(asked, taken.model);
  if (!isTurned(verdict)) return undefined;
  const turnsEarlier = properSubsets(taken.changes).some((some) => {
    const part = takeAll(asked.model, asked.person, some);
    return part !== undefined && isTurned(judgedUnder(asked, part.model).verdict);
  });
  return turnsEarlier ? undefined : { ...taken, verdict, isPersonal };
}

/** Of very many changes only those that lack one are looked at. */
function properSubsets<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  if (items.length > 6) return items.map((item) => items.filter((other) => other !== item));
  const subsets: (readonly Item[])[] = [];
  for (let bits = 1; bits < 2 ** items.length - 1; bits += 1)
    subsets.push(items.filter((_, place) => (bits >> place) % 2 === 1));
  return subsets;
}
