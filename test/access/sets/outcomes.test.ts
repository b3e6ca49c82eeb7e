import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChanges } from '../../../server/access/changes/apply-changes.ts';
import { accessModel } from '../../../server/access/judge/model.ts';
import { assumed, standInsNeeded } from '../../../server/access/sets/assumed.ts';
import { concernedBy } from '../../../server/access/sets/concerned.ts';
import { gather } from '../../../server/access/sets/everybody.ts';
import { loadCatalogue } from '../../../server/catalogue/load.ts';
import { changePlainly } from '../plain-changes.ts';
import { changesOn } from '../random-changes.ts';
import { everybodyIn, outcomeAlone, outcomesTogether } from './alone.ts';
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
        const model = applyChanges(before.model, changes);
        const { groups, people } = concernedBy(before.bearing, model);
        const members = facts.groups.filter(({ id }) => groups.includes(id));
        const ids = new Set([...people, ...members.flatMap((group) => [...group.members, ...group.eligible])]);
        const persons = new Map(everybodyIn(facts).map((person) => [person.id, person]));
        const concerned = new Map([...persons].filter(([id]) => ids.has(id)));
        const standIns = new Map(
          [...standInsNeeded(before, ids)].map(([place, id]) => [place, persons.get(id) as never]),
        );
        const changed = changePlainly(facts, changes, rulebook);
        const device = facts.devices.find(({ id }) => id === question.on.device);
        const changedModel = accessModel(changed, rulebook);
        const alone = everybodyIn(changed).map((person) => outcomeAlone(changedModel, person, question, device));
        expect(outcomesTogether(assumed(before, model, concerned, standIns), question, device)).toEqual(alone);
      }),
      { numRuns },
    );
  });
});
