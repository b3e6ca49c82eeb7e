import { verdictOf } from '../judge/grade.ts';
import { allActivated, asItIs } from '../judge/lens.ts';
import type { AccessModel } from '../judge/model.ts';
import type { DeviceFact } from '../terms/facts.ts';
import type { Question } from '../terms/question.ts';
import type { Verdict } from '../terms/vocabulary.ts';
import { wholeOf } from './looks.ts';
import { mayActivate } from './may-activate.ts';
import { type Outcome, outcomeOf } from './outcome.ts';
import type { Profile } from './profile.ts';
import { spansUnder } from './spans.ts';

/** The profiles of a tenant under one model, ready for questions. */
export interface Outcomes {
  /** What a question comes to for each profile, in their order. */
  readonly of: (question: Question, device?: DeviceFact) => readonly Outcome[];
  /** The verdict for each profile as things are, whatever could be activated. */
  readonly verdicts: (question: Question, device?: DeviceFact) => readonly Verdict[];
}

/** Judges questions for everybody at once: as things are, and once everything that they may activate is active. */
export function outcomesOf(model: AccessModel, profiles: readonly Profile[]): Outcomes {
  const now = spansUnder(model, asItIs, profiles, (profile) => profile.now);
  const later = spansUnder(model, allActivated, profiles, (profile) => profile.afterActivation);
  const canActivate = profiles.map((profile) => mayActivate(model, profile));
  return {
    of(question, device) {
      const look = wholeOf(question, device);
      const [spanNow, spanLater] = [now(look), later(look)];
      return profiles.map((_, place) => {
        const span = spanNow(place);
        const isSettled = span.low === 2 || canActivate[place] === false;
        return outcomeOf(span, isSettled ? undefined : spanLater(place));
      });
    },
    verdicts(question, device) {
      const spanNow = now(wholeOf(question, device));
      return profiles.map((_, place) => verdictOf(spanNow(place)));
    },
  };
}
