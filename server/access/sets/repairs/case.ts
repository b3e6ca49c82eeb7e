import { examineQuestion } from '../../judge/examine-question.ts';
import type { Graded } from '../../judge/graded.ts';
import { type Judgement, judgementsOf } from '../../judge/judge.ts';
import type { AccessModel } from '../../judge/model.ts';
import { Subject } from '../../judge/subject.ts';
import { differingOn, possibleModels, relevantTo } from '../../judge/unknown-switches.ts';
import type { DeviceFact, Person } from '../../terms/facts.ts';
import type { Question } from '../../terms/question.ts';
import { effectOf, takingOf } from '../effect.ts';

/** One question about one person, whose answer is to become another one. */
export interface Case {
  readonly model: AccessModel;
  readonly person: Person;
  readonly question: Question;
  readonly device?: DeviceFact | undefined;
}

/** What things come to under one model: the verdict's certainty, and the parts of it. */
export interface Standing {
  readonly isAllowed: boolean;
  /** What holdings take away or keep, which is no matter of more or less. */
  readonly taking: string;
  /** The grades of all parts, in a text whose shape is what is asked for. */
  readonly effect: string;
}

export function judgedUnder({ person, question, device }: Case, model: AccessModel): Judgement {
  return judgementsOf(new Subject(model, person))(question, device);
}

export function standingUnder(asked: Case, model: AccessModel): Standing {
  const { subject, graded, verdict, again } = judgedUnder(asked, model);
  const taking = takingOf(subject.now);
  const bare = { model, lens: { ...subject.now.lens, lenience: { taken: true } } } as const;
  const bared = taking.hides ? [again(subject.under(bare))] : [];
  const others = underOtherSwitches(asked, subject, graded);
  return {
    isAllowed: verdict === 'allow',
    taking: [taking.text, ...others.map(({ now }) => takingOf(now).text)].join(' '),
    effect: [graded, ...bared, ...others.map(({ found }) => found)].map(effectOf).join(' '),
  };
}

/** Where switches are not known, what helps under one setting may be no help under another: each has a say of its own. */
function underOtherSwitches({ question, device }: Case, subject: Subject, graded: Graded) {
  const { model, now } = subject;
  const models = differingOn(relevantTo(graded), model, possibleModels(model));
  return models.map((other) => {
    const same = subject.under({ model: other, lens: now.lens });
    const { on, capability } = question;
    return { now: same.now, found: examineQuestion({ subject: same, on, ...(device ? { device } : {}) }, capability) };
  });
}

/** Whether what stands the one way could be less than, or as much as, what stands the other way, part by part. */
export function isWithin(less: Standing, more: Standing): boolean {
  if (less.taking !== more.taking || less.effect.length !== more.effect.length) return false;
  for (let at = 0; at < less.effect.length; at += 1) {
    const [one, other] = [less.effect.charCodeAt(at), more.effect.charCodeAt(at)];
    if (one === other) continue;
    const areGrades = isDigit(one) && isDigit(other);
    if (!areGrades || one > other) return false;
  }
  return true;
}

export function isSame(one: Standing, other: Standing): boolean {
  return one.taking === other.taking && one.effect === other.effect;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}
