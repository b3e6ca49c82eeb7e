import type { Span } from '../judge/grade.ts';
import { judgementsOf } from '../judge/judge.ts';
import { allActivated, asItIs, type Lens } from '../judge/lens.ts';
import type { AccessModel } from '../judge/model.ts';
import { Subject } from '../judge/subject.ts';
import { possibleModels } from '../judge/unknown-switches.ts';
import type { DeviceFact } from '../terms/facts.ts';
import type { Question } from '../terms/question.ts';
import { type Bearer, viewThrough } from './bearer.ts';
import { effectOf, takingOf } from './effect.ts';
import { type Outcome, outcomeOf } from './outcome.ts';
import type { Profile } from './profile.ts';

interface Asked {
  readonly question: Question;
  readonly device?: DeviceFact;
}

/** The profiles of a tenant under one model, ready for questions. */
export interface Outcomes {
  /** What a question comes to for each profile, in their order. */
  readonly of: (question: Question, device?: DeviceFact) => readonly Outcome[];
}

/**
 * Judges a question for everybody at once. Of each base (what people are by themselves) and each bearer it is found out
 * once what it means to the question; people to whom the same comes together are judged once.
 */
export function outcomesOf(model: AccessModel, profiles: readonly Profile[]): Outcomes {
  const now = underLens(model, asItIs);
  const later = underLens(model, allActivated);
  const canActivate = profiles.map((profile) => mayActivate(model, profile));
  return {
    of(question, device) {
      const asked = { question, ...(device ? { device } : {}) };
      const [spanNow, spanLater] = [now(asked), later(asked)];
      return profiles.map((profile, place) => {
        const span = spanNow(profile, profile.now);
        const isSettled = span.low === 2 || canActivate[place] === false;
        return outcomeOf(span, isSettled ? undefined : spanLater(profile, profile.afterActivation));
      });
    },
  };
}

/** Whether anything is different for these people once everything that they may activate is active. */
function mayActivate({ entraHoldings }: AccessModel, { now, afterActivation, person }: Profile): boolean {
  if (now.length !== afterActivation.length) return true;
  if (now.some(({ key }, place) => key !== afterActivation[place]?.key)) return true;
  return afterActivation.some(({ group }) =>
    entraHoldings.get(group ?? person.id)?.some(({ state }) => state === 'eligible'),
  );
}

function sparing(lens: Lens): Lens {
  return { ...lens, lenience: { taken: true } };
}

type SpanOf = (profile: Profile, bearers: readonly Bearer[]) => Span;

function underLens(model: AccessModel, lens: Lens): (asked: Asked) => SpanOf {
  const subjects = new Map<string, Through>();

  function through(profile: Profile, bearer: Bearer | undefined): Through {
    const key = `${profile.base} ${bearer?.key ?? ''}`;
    const known = subjects.get(key);
    if (known) return known;
    const view = viewThrough(model, profile.person, bearer, lens);
    const subject = new Subject(model, view.person, lens, view);
    const taking = takingOf(view);
    const spared = taking.hides ? judgementsOf(subject.under({ model, lens: sparing(lens) })) : undefined;
    const found = { judgeOn: judgementsOf(subject), taking: taking.text, ...(spared ? { spared } : {}) };
    subjects.set(key, found);
    return found;
  }

  return ({ question, device }) => {
    const effects = new Map<string, string>();
    const judged = new Map<string, Span>();
    // What is found under other switches is not told apart by the parts: such people are judged bearer by bearer.
    const isOpen = possibleModels(model).length > 0;
    const effect = (profile: Profile, bearer: Bearer | undefined): string => {
      const key = `${profile.base} ${bearer?.key ?? ''}`;
      const known = effects.get(key);
      if (known !== undefined) return known;
      if (isOpen) return key;
      const { judgeOn, spared, taking } = through(profile, bearer);
      const given = [judgeOn, spared].map((on) => (on ? effectOf(on(question, device).graded) : ''));
      const found = [...given, taking].join(' ');
      effects.set(key, found);
      return found;
    };
    return (profile, bearers) => {
      const nothing = effect(profile, undefined);
      const meant = new Set(bearers.map((bearer) => effect(profile, bearer)));
      meant.delete(nothing);
      const key = [profile.base, ...[...meant].sort()].join('\n');
      const known = judged.get(key);
      if (known) return known;
      const { span } = judgementsOf(new Subject(model, profile.person, lens))(question, device).graded;
      judged.set(key, span);
      return span;
    };
  };
}

interface Through {
  readonly judgeOn: ReturnType<typeof judgementsOf>;
  /** As if nothing were taken away: in other company it may not be. */
  readonly spared?: ReturnType<typeof judgementsOf>;
  readonly taking: string;
}
