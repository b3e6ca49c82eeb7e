import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accessModel } from '../../../server/access/judge/model.ts';
import { gather } from '../../../server/access/sets/everybody.ts';
import { loadCatalogue } from '../../../server/catalogue/load.ts';
import { changePlainly } from '../plain-changes.ts';
import { changesOn } from '../random-changes.ts';
import { assumedIn, everybodyIn, outcomeAlone, outcomesTogether } from './alone.ts';
import { crowds } from './crowd.ts';

const { rulebook } = loadCatalogue();
const numRuns = Number(process.env['FUZZ_RUNS'] ?? 200);

describe('on random tenants full of people, asking for everybody at once', {
  timeout: Math.max(120_000, numRuns * 300),
}, () => {
  it('gives each what asking for them alone gives', () => {
    fc.assert(
      fc.property(crowds(rulebook), ({ facts, question }) => {
        const model = accessModel(facts, rulebook);
        const people = everybodyIn(facts);
        const device = facts.devices.find(({ id }) => id === question.on.device);
        const alone = people.map((person) => outcomeAlone(model, person, question, device));
        expect(outcomesTogether(gather(model, people), question, device)).toEqual(alone);
      }),
      { numRuns },
    );
  });

  it('gives each under a what-if what the changed tenant gives them', () => {
    const assuming = crowds(rulebook).chain((scenario) =>
      changesOn(scenario.facts, rulebook).map((changes) => ({ ...scenario, changes })),
    );
    fc.assert(
      fc.property(assuming, ({ facts, question, changes }) => {
        const before = gather(accessModel(facts, rulebook), everybodyIn(facts));
        const changed = changePlainly(facts, changes, rulebook);
        const device = facts.devices.find(({ id }) => id === question.on.device);
        const changedModel = accessModel(changed, rulebook);
        const alone = everybodyIn(changed).map((person) => outcomeAlone(changedModel, person, question, device));
        expect(outcomesTogether(assumedIn(facts, before, changes), question, device)).toEqual(alone);
      }),
      { numRuns },
    );
  });
});
