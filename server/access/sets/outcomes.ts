import { verdictOf } from '../judge/grade.ts';
import { allActivated, asItIs } from '../judge/lens.ts';
import type { AccessModel } from '../judge/model.ts';
import type { DeviceFact } from '../terms/facts.ts';
import type { Question } from '../terms/question.ts';
import type { Verdict } from '../terms/vocabulary.ts';
import { wholeOf } from './looks.ts';
import { mayActivate } from './may-activate.ts';
import { type Outcome, outcomeOf, outcomes } from './outcome.ts';
import type { Profile } from './profile.ts';
import { type Parted, parted, spansUnder } from './spans.ts';

/** What a question comes to for each profile, in their order. */
export interface OutcomeOfEach {
  /** As places of `outcomes`. */
  readonly codes: Uint8Array;
  readonly at: (place: number) => Outcome;
}

/** The profiles of a tenant under one model, ready for questions. */
export interface Outcomes {
  /** The profiles as things are. */
  readonly parts: Parted;
  readonly of: (question: Question, device?: DeviceFact) => OutcomeOfEach;
  /** The verdict for each profile as things are, whatever could be activated. */
  readonly verdicts: (question: Question, device?: DeviceFact) => readonly Verdict[];
}

/** Judges questions for everybody at once: as things are, and once everything that they may activate is active. */
export function outcomesOf(model: AccessModel, profiles: readonly Profile[]): Outcomes {
  const parts = parted(model, asItIs, profiles, (profile) => profile.now);
  const now = spansUnder(parts);
  const later = spansUnder(parted(model, allActivated, profiles, (profile) => profile.afterActivation));
  const canActivate = profiles.map((profile) => mayActivate(model, profile));
  return {
    parts,
    of(question, device) {
      const look = wholeOf(question, device);
      const [spanNow, spanLater] = [now(look), later(look)];
      const codes = new Uint8Array(profiles.length);
      for (let place = 0; place < codes.length; place += 1) {
        const span = spanNow(place);
        const isSettled = span.low === 2 || canActivate[place] === false;
        codes[place] = codeOf[outcomeOf(span, isSettled ? undefined : spanLater(place))];
      }
      return { codes, at: (place) => outcomes[codes[place] as number] as Outcome };
    },
    verdicts(question, device) {
      const spanNow = now(wholeOf(question, device));
      return profiles.map((_, place) => verdictOf(spanNow(place)));
    },
  };
}

const codeOf = Object.fromEntries(outcomes.map((outcome, code) => [outcome, code])) as Record<Outcome, number>;
