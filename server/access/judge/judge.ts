import type { DeviceFact, Person } from '../terms/facts.ts';
import type { Question } from '../terms/question.ts';
import type { Verdict } from '../terms/vocabulary.ts';
import { unknownRegime } from './aims/settled.ts';
import { examineQuestion } from './examine-question.ts';
import { type Grade, larger, type Span, smaller, verdictOf } from './grade.ts';
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
  const span = spanOver([subject, ...models.map((model) => subject.under({ model, lens: subject.now.lens }))], examine);
  if (span.low === own.low && span.high === own.high) return graded;
  if (span.low === span.high) return allOf([graded], { span, isEitherWay: true });
  if (models.length === 0) return allOf([graded], { span });
  const join = own.high === 0 ? anyOf : allOf;
  return join([graded, unknownRegime(subject)], { span });
}

/** What holds in each of these circumstances. Once nothing is excluded any more, the rest are not looked at. */
function spanOver(subjects: readonly Subject[], examine: (other: Subject) => Graded): Span {
  let [low, high]: [Grade, Grade] = [2, 0];
  for (const other of subjects) {
    const { span } = examine(other);
    high = larger([high, span.high]);
    low = smaller([low, span.low === span.high ? span.low : lowestIn(other, examine)]);
    if (low === 0 && high === 2) break;
  }
  return { low, high };
}

function lowestIn(subject: Subject, examine: (other: Subject) => Graded): Grade {
  return smaller(subject.worlds().map((world) => examine(world).span.low));
}
