import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judge } from '../../../server/access/judge/judge.ts';
import { accessModel } from '../../../server/access/judge/model.ts';
import { personOf } from '../../../server/access/judge/person.ts';
import { PersonEffects } from '../../../server/access/sets/effects/person-effects.ts';
import { gather } from '../../../server/access/sets/everybody.ts';
import { takeAll } from '../../../server/access/sets/repairs/take.ts';
import { type Person, type TenantFacts, ungroupedId } from '../../../server/access/terms/facts.ts';
import type { Question } from '../../../server/access/terms/question.ts';
import type { Verdict } from '../../../server/access/terms/vocabulary.ts';
import { loadCatalogue } from '../../../server/catalogue/load.ts';
import { askable } from '../../../server/store/askable.ts';
import { changePlainly } from '../plain-changes.ts';
import { effectIn, everybodyIn } from './alone.ts';
import { crowds } from './crowd.ts';
import { possibleGifts, possibleRemovals } from './possible-changes.ts';
import { caseOf } from './turned.ts';

const { rulebook } = loadCatalogue();
const numRuns = Number(process.env['FUZZ_RUNS'] ?? 6);

const changed = fc.record({
  scenario: crowds(rulebook),
  drawn: fc.array(fc.nat(), { minLength: 1, maxLength: 2 }),
  gives: fc.boolean(),
});

function questionsIn({ deviceGroups }: TenantFacts): Question[] {
  const ids = [...deviceGroups.map(({ id }) => id), ungroupedId];
  return askable(rulebook).flatMap(({ capability: { id: capability, takes } }) => [
    { capability, on: {} },
    ...(takes.includes('deviceGroup') ? ids : []).map((deviceGroup) => ({ capability, on: { deviceGroup } })),
  ]);
}

function verdictsOf(facts: TenantFacts, id: string): Verdict[] {
  const [model, person] = [accessModel(facts, rulebook), personOf(facts, id) as Person];
  return questionsIn(facts).map((question) => judge(model, person, question).verdict);
}

describe('on random tenants full of people, changes', { timeout: Math.max(240_000, numRuns * 4_000) }, () => {
  it('do to others and to the person what asking each for everything before and after tells', () => {
    fc.assert(
      fc.property(changed, ({ scenario, drawn, gives }) => {
        const { facts, person } = scenario;
        const possible = gives ? possibleGifts(scenario, rulebook) : possibleRemovals(scenario);
        fc.pre(possible.length > 0);
        const asked = caseOf(scenario, rulebook);
        const some = [...new Set(drawn.map((number) => possible[number % possible.length]))];
        const taken = takeAll(asked.model, asked.person, some as never);
        fc.pre(taken !== undefined);
        const after = changePlainly(facts, taken?.changes ?? [], rulebook);
        const questions = questionsIn(facts);
        const [gain, lose] = [new Set<string>(), new Set<string>()];
        let people = 0;
        for (const { id } of facts.people) {
          const [was, is] = [verdictsOf(facts, id), verdictsOf(after, id)];
          const turned = questions.filter((_, place) => was[place] !== is[place]);
          const gained = questions.filter((_, place) => was[place] !== 'allow' && is[place] === 'allow');
          const lost = questions.filter((_, place) => was[place] === 'allow' && is[place] !== 'allow');
          if (id === person) {
            const own = new PersonEffects(asked.model, asked.person).under(taken?.model ?? asked.model);
            expect([new Set(own.gain), new Set(own.lose)]).toEqual([namesOf(gained), namesOf(lost)]);
            continue;
          }
          if (turned.length > 0) people += 1;
          for (const name of namesOf(gained)) gain.add(name);
          for (const name of namesOf(lost)) lose.add(name);
        }
        const everybody = gather(accessModel(facts, rulebook), everybodyIn(facts));
        const effect = effectIn(facts, everybody, taken?.model ?? asked.model, person);
        expect([effect.people, new Set(effect.gain), new Set(effect.lose)]).toEqual([people, gain, lose]);
      }),
      { numRuns },
    );
  });
});

function namesOf(questions: readonly Question[]): Set<string> {
  return new Set(questions.map(({ capability }) => capability));
}
