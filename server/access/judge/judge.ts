import type { DeviceFact, Person } from '../terms/facts.ts';
import type { Question } from '../terms/question.ts';
import type { Verdict } from '../terms/vocabulary.ts';
import { unknownRegime } from './aims/settled.ts';
import { examineQuestion } from './examine-question.ts';
import { type Grade, larger, smaller, verdictOf } from './grade.ts';
import { allOf, anyOf, type Graded } from './graded.ts';
import type { AccessModel } from './model.ts';
import { Subject } from './subject.ts';
import { differingOn, possibleModels, relevantTo } from './unknown-switches.ts';

/** A verdict with what was found, from which everything else about the answer can be told. */
export interface Judgement {
  readonly question: Question;
  readonly device: DeviceFact | undefined;
  readonly subject: Subject;
  readonly graded: Graded;
  readonly verdict: Verdict;
  /** The same question about the same person in other circumstances. */
  readonly again: (other: Subject) => Graded;
}

/** Judges one question. `device` is the fact behind `question.on.device`; without it nothing is in a device group. */
export function judge(model: AccessModel, person: Person, question: Question, device?: DeviceFact): Judgement {
  return judgementsFor(model, person)(question, device);
}

/** For several questions about one person: what they hold is worked out once. */
export function judgementsFor(
  model: AccessModel,
  person: Person,
): (question: Question, device?: DeviceFact) => Judgement {
  return judgementsOf(new Subject(model, person));
}

/** For several questions about somebody as they are already seen. */
export function judgementsOf(subject: Subject): (question: Question, device?: DeviceFact) => Judgement {
  const others = possibleModels(subject.model);
  return (question, device) => {
    const { on, capability } = question;
    const examine = (other: Subject) =>
      examineQuestion({ subject: other, on, ...(device ? { device } : {}) }, capability);
    const again = (other: Subject) => weighed(other, others, examine);
    const graded = again(subject);
    return { question, device, subject, graded, verdict: verdictOf(graded.span), again };
  };
}

/**
 * S-12, S-101: every setting of switches that fits what is known has a say, and so has every world of missing facts:
 * what none of them leaves open is known, though its parts by themselves are not.
 */
function weighed(subject: Subject, others: readonly AccessModel[], examine: (other: Subject) => Graded): Graded {
  const graded = examine(subject);
  const { span: own } = graded;
  const models = others.length === 0 ? [] : differingOn(relevantTo(graded), subject.model, others);
  if (models.length === 0 && own.low === own.high) return graded;
  const subjects = [subject, ...models.map((model) => subject.under({ model, lens: subject.now.lens }))];
  const spans = [own, ...subjects.slice(1).map((other) => examine(other).span)];
  const high = larger(spans.map((span) => span.high));
  const low = smaller(spans.map((span) => span.low));
  const known = low === high ? low : smaller(subjects.map((other) => lowestIn(other, examine)));
  const span = { low: known, high };
  if (span.low === own.low && span.high === own.high) return graded;
  if (span.low === span.high) return allOf([graded], { span, isEitherWay: true });
  if (models.length === 0) return allOf([graded], { span });
  const join = own.high === 0 ? anyOf : allOf;
  return join([graded, unknownRegime(subject)], { span });
}

function lowestIn(subject: Subject, examine: (other: Subject) => Graded): Grade {
  return smaller(subject.worlds().map((world) => examine(world).span.low));
}
