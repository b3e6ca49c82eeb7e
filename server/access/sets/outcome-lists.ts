import type { AccessModel } from '../judge/model.ts';
import { verdicts } from '../terms/vocabulary.ts';
import type { ComparedQuestion } from './comparison.ts';
import { joined } from './joined.ts';
import { mayActivate } from './may-activate.ts';
import { outcomes } from './outcome.ts';
import type { Profile } from './profile.ts';
import { verdictLists } from './verdict-lists.ts';

/** What many questions come to for everybody: those to whom the same comes share a list. */
export interface OutcomeLists {
  /** How many lists there are. */
  readonly count: number;
  /** profile → its list. */
  readonly listOf: Uint32Array;
  /** Writes a list in the order of the questions, each outcome as its place in `outcomes`. */
  readonly write: (list: number, into: Uint8Array) => void;
}

/** Judges everybody on every question, now and, where that differs, once all that they may activate is; yields often. */
export function* outcomeLists(
  model: AccessModel,
  profiles: readonly Profile[],
  questions: readonly ComparedQuestion[],
): Generator<void, OutcomeLists> {
  const now = yield* verdictLists(model, profiles, questions);
  const able = [...profiles.keys()].filter((place) => mayActivate(model, profiles[place] as Profile));
  const others = able.map((place) => profiles[place] as Profile);
  const later = yield* verdictLists(model, others, questions, 'afterActivation');
  const settled = later.count;
  const laterOf = new Uint32Array(profiles.length).fill(settled);
  for (const [at, place] of able.entries()) laterOf[place] = later.listOf[at] as number;
  const { pairs, listOf } = joined(
    { rowOf: now.listOf, rows: { length: now.count } },
    { rowOf: laterOf, rows: { length: settled + 1 } },
  );
  const afterwards = new Uint8Array(questions.length);
  return {
    count: pairs.length,
    listOf,
    write(list, into) {
      const [current, future] = pairs[list] as readonly [number, number];
      now.write(current, into);
      if (future === settled) afterwards.fill(deny);
      else later.write(future, afterwards);
      for (let question = 0; question < questions.length; question += 1) {
        const verdict = into[question] as number;
        const isEligible = verdict !== allow && afterwards[question] === allow;
        into[question] = isEligible ? eligible : (outcomeOfVerdict[verdict] as number);
      }
    },
  };
}

const [allow, deny] = [verdicts.indexOf('allow'), verdicts.indexOf('deny')];
const eligible = outcomes.indexOf('eligible');
const outcomeOfVerdict = Uint8Array.from(verdicts, (verdict) => outcomes.indexOf(verdict));
