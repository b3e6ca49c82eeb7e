import fc from 'fast-check';
import { expect, it } from 'vitest';
import { accessModel } from '../../../server/access/judge/model.ts';
import { Cells } from '../../../server/access/sets/cells.ts';
import { gather } from '../../../server/access/sets/everybody.ts';
import { narrowed } from '../../../server/access/sets/narrowed.ts';
import { outcomes } from '../../../server/access/sets/outcome.ts';
import { outcomesOf } from '../../../server/access/sets/outcomes.ts';
import { holdersAmong } from '../../../server/access/sets/population.ts';
import { loadCatalogue } from '../../../server/catalogue/load.ts';
import { askable, perDeviceGroup } from '../../../server/store/askable.ts';
import { everybodyIn, outcomeAlone } from './alone.ts';
import { crowds } from './crowd.ts';

const { rulebook } = loadCatalogue();
const numRuns = Math.ceil(Number(process.env['FUZZ_RUNS'] ?? 200) / 4);
const askedAtOnce = 4;

it('a table of people by capabilities and device groups holds what asking one by one gives', {
  timeout: Math.max(120_000, numRuns * 1_200),
}, () => {
  const some = fc.subarray(askable(rulebook), { minLength: 1, maxLength: askedAtOnce });
  fc.assert(
    fc.property(crowds(rulebook), some, fc.array(fc.nat(30), { maxLength: 12 }), ({ facts }, asked, drawn) => {
      const model = accessModel(facts, rulebook);
      const people = everybodyIn(facts);
      const ids = new Set(drawn.flatMap((at) => people[at]?.id ?? []));
      const members = narrowed(gather(model, people), { ids });
      const wanted = people.filter(({ id, enabled }) => enabled && ids.has(id));
      expect(members.ids).toEqual(wanted.map(({ id }) => id));
      const questions = asked.flatMap(({ question }) => [question, ...perDeviceGroup(model, question).values()]);
      const { of, verdicts } = outcomesOf(model, members.profiles);
      const cells = new Cells(members.profiles.length, questions.length);
      for (const [column, question] of questions.entries()) cells.fill(column, of(question));
      const table = [...members.profileOf].map((place) => [...cells.rowOf(place)].map((code) => outcomes[code]));
      const alone = wanted.map((person) => questions.map((question) => outcomeAlone(model, person, question)));
      expect(table).toEqual(alone);
      for (const [column, question] of questions.entries())
        expect(holdersAmong(members, verdicts(question))).toBe(alone.filter((row) => row[column] === 'allow').length);
    }),
    { numRuns },
  );
});

it('the capabilities that can be asked without a further detail are all but the command of live response', () => {
  const asked = askable(rulebook);
  expect(asked.length).toBe(rulebook.capabilities.size - 1);
  expect(asked.map(({ capability }) => capability.id)).not.toContain('mde.lr.command');
  expect(asked.every(({ question }) => Object.keys(question.on).length === 0)).toBe(true);
});

it('with a workload, those are asked that name it, about it unless they are about nothing else', () => {
  const asked = new Map(askable(rulebook, 'MDVM').map(({ question }) => [question.capability, question.on]));
  expect(asked.get('mde.device.isolate')).toEqual({});
  expect(asked.get('investigation.view')).toEqual({ workload: 'MDVM' });
  expect(asked.has('mdo.mail.remediate')).toBe(false);
});
