import type { AccessModel } from '../../access/judge/model.ts';
import { bearingOf } from '../../access/sets/bearing.ts';
import type { Effect } from '../../access/sets/effects/effect-on.ts';
import { type GainAndLoss, PersonEffects } from '../../access/sets/effects/person-effects.ts';
import type { Everybody } from '../../access/sets/everybody.ts';
import type { Case } from '../../access/sets/repairs/case.ts';
import { bestOf, type ChangeSet, countOf } from '../../access/sets/repairs/rank.ts';
import { disablingOf, removalsOf } from '../../access/sets/repairs/removals-of.ts';
import { repairsOf, type Turning } from '../../access/sets/repairs/repairs-of.ts';
import { changesInWords } from '../../access/tell/change-sentence.ts';
import { judgementBehind } from '../../access/tell/decide.ts';
import type { Change } from '../../access/terms/change.ts';
import type { Decision } from '../../access/terms/proof.ts';
import type { Verdict } from '../../access/terms/vocabulary.ts';
import type { SnapshotView } from '../snapshot-view.ts';

/** A set of changes that turns an answer, with what else it does. */
export interface TurningSet {
  readonly changes: readonly Change[];
  /** One for each change. */
  readonly sentences: readonly string[];
  /** What the answer is after it. */
  readonly verdict: Verdict;
  /** What the person gains and loses beside what was asked for; worked out when it is asked for. */
  readonly person: () => GainAndLoss;
  readonly others: () => Promise<Effect>;
}

/** The sets that turn an answer: those with the least side effects, best first. */
export interface TurnAnswer {
  /** The answer as it is. */
  readonly decision: Decision;
  readonly sets: readonly TurningSet[];
  readonly total: number;
  /** Every set of few enough changes was looked at. */
  readonly isComplete: boolean;
  /** Ends everything that the person can do; told beside the others where an answer is to be ended. */
  readonly disabling: TurningSet | undefined;
}

/** Smallest sets of changes that turn a no into a yes. */
export function findRepairs(view: SnapshotView, decision: Decision, most: number): Promise<TurnAnswer> {
  return turn(view, decision, most, {
    look: (about) => repairsOf(about, bearingOf(about.model)),
    isTurned: (verdict) => verdict === 'allow',
    counts: 'gain',
  });
}

/** Smallest sets of removals that turn a yes into a no. */
export function findRemovals(view: SnapshotView, decision: Decision, most: number): Promise<TurnAnswer> {
  return turn(view, decision, most, {
    look: removalsOf,
    isTurned: (verdict) => verdict !== 'allow',
    counts: 'lose',
    disables: true,
  });
}

interface Way {
  readonly look: (about: Case) => Turning;
  readonly isTurned: (verdict: Verdict) => boolean;
  readonly counts: keyof GainAndLoss;
  readonly disables?: true;
}

async function turn(view: SnapshotView, decision: Decision, most: number, way: Way): Promise<TurnAnswer> {
  const { subject, question, device } = judgementBehind(decision) as NonNullable<ReturnType<typeof judgementBehind>>;
  const { model, person } = subject;
  const about = { model, question, device, person };
  const { found, isComplete, verdict } = way.look(about);
  const effects = new PersonEffects(model, about.person);
  const others = othersIn(view, about);
  const best = await bestOf(about, found, way.isTurned, most, {
    ownUnder: (after, upTo) => effects.countUnder(after, way.counts, question.capability, upTo),
    othersUnder: async (after) => (await others(after)).people,
  });
  const told = (set: ChangeSet): TurningSet => ({
    changes: set.changes,
    sentences: changesInWords(set.changes, {
      model,
      nameOf: (id) => (id === about.person.id ? about.person.displayName : undefined),
    }),
    verdict: set.verdict,
    person: () => withoutAsked(effects.under(set.model), question.capability),
    others: async () => (set.isPersonal ? nobody : others(set.forOthers)),
  });
  return {
    decision,
    sets: best.map(told),
    total: countOf(found),
    isComplete,
    disabling: way.disables && verdict === 'allow' ? some(disablingOf(about), told) : undefined,
  };
}

function some<From, To>(from: From | undefined, to: (from: From) => To): To | undefined {
  return from === undefined ? undefined : to(from);
}

const nobody: Effect = { people: 0, gain: [], lose: [] };

/** Everybody is read only where a set concerns more than the person, and each set's effect once. */
function othersIn(view: SnapshotView, { model, person }: Case): (after: AccessModel) => Promise<Effect> {
  const known = new Map<AccessModel, Promise<Effect>>();
  let crowd: Promise<{ readonly everybody: Everybody }> | undefined;
  return (after) => {
    crowd ??= model === view.model ? view.crowd() : view.crowdUnder(model);
    const before = crowd;
    const effect =
      known.get(after) ?? before.then(({ everybody }) => view.effectOnOthers(everybody, after, person.id, view.turn));
    known.set(after, effect);
    return effect;
  };
}

function withoutAsked({ gain, lose }: GainAndLoss, capability: string): GainAndLoss {
  const others = (ids: readonly string[]) => ids.filter((id) => id !== capability);
  return { gain: others(gain), lose: others(lose) };
}
