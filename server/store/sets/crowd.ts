import { LRUCache } from 'lru-cache';
import type { Everybody } from '../../access/sets/everybody.ts';
import type { Outcome } from '../../access/sets/outcome.ts';
import { type OutcomeOfEach, type Outcomes, outcomesOf } from '../../access/sets/outcomes.ts';
import { type Telling, tellingsOf } from '../../access/sets/telling.ts';
import type { DeviceFact } from '../../access/terms/facts.ts';
import type { Question } from '../../access/terms/question.ts';
import type { Verdict } from '../../access/terms/vocabulary.ts';

/** What one question comes to for everybody. */
export interface AskedOfAll {
  readonly found: OutcomeOfEach;
  /** The verdict of each profile as things are. */
  readonly verdicts: () => readonly Verdict[];
  /** What is told of people of a profile who have access. */
  readonly telling: (place: number, outcome: Outcome, name: string) => Telling;
}

/** Everybody of a snapshot or under a what-if, ready for questions. */
export interface Crowd<All extends Everybody = Everybody> {
  readonly everybody: All;
  readonly ask: (question: Question, device?: DeviceFact) => AskedOfAll;
}

/** Answers to a few hundred questions about 100,000 profiles; the sentences that were told of them take about as much again. */
const mostRememberedBytes = 2 ** 25;
const sentenceBytes = 2 ** 16;

/** Neither people nor what they have change in it, so that answers stay true. */
export function crowdOf<All extends Everybody>(everybody: All): Crowd<All> {
  let taken: Outcomes | undefined;
  const known = new LRUCache<string, AskedOfAll>({
    maxSize: mostRememberedBytes,
    sizeCalculation: ({ found }) => found.codes.length + sentenceBytes,
  });
  return {
    everybody,
    ask(question, device) {
      taken ??= outcomesOf(everybody.model, everybody.profiles);
      const outcomes = taken;
      const key = JSON.stringify([question, device?.id]);
      const answer = known.get(key) ?? {
        found: outcomes.of(question, device),
        verdicts: () => outcomes.verdicts(question, device),
        telling: tellingsOf(outcomes.parts, question, device),
      };
      known.set(key, answer);
      return answer;
    },
  };
}
