import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judge } from '../../../server/access/judge/judge.ts';
import { allActivated } from '../../../server/access/judge/lens.ts';
import { type AccessModel, accessModel } from '../../../server/access/judge/model.ts';
import { personOf } from '../../../server/access/judge/person.ts';
import { Subject } from '../../../server/access/judge/subject.ts';
import { bearingOf } from '../../../server/access/sets/bearing.ts';
import { type Outcome, outcomeOf } from '../../../server/access/sets/outcome.ts';
import { outcomesOf } from '../../../server/access/sets/outcomes.ts';
import { type Profile, profileOf } from '../../../server/access/sets/profile.ts';
import type { DeviceFact, Person, TenantFacts } from '../../../server/access/terms/facts.ts';
import type { Question } from '../../../server/access/terms/question.ts';
import { loadCatalogue } from '../../../server/catalogue/load.ts';
import { crowds } from './crowd.ts';

const { rulebook } = loadCatalogue();
const numRuns = Number(process.env['FUZZ_RUNS'] ?? 200);

function everybody(facts: TenantFacts): Person[] {
  return facts.people.map(({ id }) => personOf(facts, id) as Person);
}

/** Asked of one person after the other. */
function oneByOne(model: AccessModel, person: Person, question: Question, device?: DeviceFact): Outcome {
  const { graded, again, subject } = judge(model, person, question, device);
  return outcomeOf(graded.span, again(new Subject(model, subject.person, allActivated)).span);
}

/** By profile, for everybody, in the order given. */
function atOnce(model: AccessModel, people: readonly Person[], question: Question, device?: DeviceFact): Outcome[] {
  const bearing = bearingOf(model);
  const keys = people.map((person) => profileOf(model, bearing, person));
  const profiles = new Map<string, Profile>(keys.map((profile) => [profile.key, profile]));
  const found = outcomesOf(model, [...profiles.values()]).of(question, device);
  const places = new Map([...profiles.keys()].map((key, place) => [key, place]));
  return keys.map(({ key }) => found[places.get(key) as number] as Outcome);
}

describe('on random tenants full of people', { timeout: Math.max(120_000, numRuns * 300) }, () => {
  it('asking for everybody at once gives each what asking for them alone gives', () => {
    fc.assert(
      fc.property(crowds(rulebook), ({ facts, question }) => {
        const model = accessModel(facts, rulebook);
        const people = everybody(facts);
        const device = facts.devices.find(({ id }) => id === question.on.device);
        const expected = people.map((person) => oneByOne(model, person, question, device));
        expect(atOnce(model, people, question, device)).toEqual(expected);
      }),
      { numRuns },
    );
  });
});
