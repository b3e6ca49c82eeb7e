import { applyChanges } from '../../../server/access/changes/apply-changes.ts';
import { judge } from '../../../server/access/judge/judge.ts';
import { allActivated } from '../../../server/access/judge/lens.ts';
import type { AccessModel } from '../../../server/access/judge/model.ts';
import { personOf } from '../../../server/access/judge/person.ts';
import { Subject } from '../../../server/access/judge/subject.ts';
import { type Assumed, assumed, standInsNeeded } from '../../../server/access/sets/assumed.ts';
import { concernedBy } from '../../../server/access/sets/concerned.ts';
import type { Effect } from '../../../server/access/sets/effects/effect-on.ts';
import {
  effectOnOthers,
  type SinglePeople,
  standInsFor,
  touchedBy,
} from '../../../server/access/sets/effects/others-effect.ts';
import type { Everybody } from '../../../server/access/sets/everybody.ts';
import { type Outcome, outcomeOf } from '../../../server/access/sets/outcome.ts';
import { outcomesOf } from '../../../server/access/sets/outcomes.ts';
import type { Change } from '../../../server/access/terms/change.ts';
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
  return [...profileOf].map((place) => found.at(place));
}

/** Everybody under a what-if, with what would be read of single people taken from the facts. */
export function assumedIn(facts: TenantFacts, before: Everybody, changes: readonly Change[]): Assumed {
  const model = applyChanges(before.model, changes);
  const { concerned, standIns } = singlePeople(facts, before, model, (ids) => standInsNeeded(before, ids));
  return assumed(before, model, concerned, standIns);
}

/** What changes do to everybody but one person, as the store finds it out. */
export function effectIn(facts: TenantFacts, before: Everybody, model: AccessModel, person: string): Effect {
  const touched = touchedBy(before, model);
  const single = singlePeople(facts, before, model, (ids) => standInsFor(before, touched, ids));
  return finished(effectOnOthers(before, touched, single, person));
}

function singlePeople(
  facts: TenantFacts,
  before: Everybody,
  model: AccessModel,
  standInsOf: (concerned: ReadonlySet<string>) => ReadonlyMap<number, string>,
): SinglePeople {
  const { groups, people } = concernedBy(before.bearing, model);
  const members = facts.groups.filter(({ id }) => groups.includes(id));
  const ids = new Set([...people, ...members.flatMap((group) => [...group.members, ...group.eligible])]);
  const persons = new Map(everybodyIn(facts).map((person) => [person.id, person]));
  return {
    concerned: new Map([...persons].filter(([id]) => ids.has(id))),
    standIns: new Map([...standInsOf(ids)].map(([place, id]) => [place, persons.get(id) as Person])),
  };
}

/** What a generator gives in the end, without waiting in between. */
export function finished<Result>(work: Generator<void, Result>): Result {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}
