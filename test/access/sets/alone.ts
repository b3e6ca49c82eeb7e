import { judge } from '../../../server/access/judge/judge.ts';
import { allActivated } from '../../../server/access/judge/lens.ts';
import type { AccessModel } from '../../../server/access/judge/model.ts';
import { personOf } from '../../../server/access/judge/person.ts';
import { Subject } from '../../../server/access/judge/subject.ts';
import type { Everybody } from '../../../server/access/sets/everybody.ts';
import { type Outcome, outcomeOf } from '../../../server/access/sets/outcome.ts';
import { outcomesOf } from '../../../server/access/sets/outcomes.ts';
import type { DeviceFact, Person, TenantFacts } from '../../../server/access/terms/facts.ts';
import type { Question } from '../../../server/access/terms/question.ts';

export function everybodyIn(facts: TenantFacts): Person[] {
  return facts.people.map(({ id }) => personOf(facts, id) as Person);
}

/** What a question comes to for one person, asked for alone. */
export function outcomeAlone(model: AccessModel, person: Person, question: Question, device?: DeviceFact): Outcome {
  const { graded, again, subject } = judge(model, person, question, device);
  return outcomeOf(graded.span, again(new Subject(model, subject.person, allActivated)).span);
}

/** The same for everybody, asked for at once. */
export function outcomesTogether(
  { model, profiles, profileOf }: Everybody,
  question: Question,
  device?: DeviceFact,
): Outcome[] {
  const found = outcomesOf(model, profiles).of(question, device);
  return [...profileOf].map((place) => found[place] as Outcome);
}
