import fc from 'fast-check';
import { expect, it } from 'vitest';
import { accessModel } from '../../../server/access/judge/model.ts';
import { gather } from '../../../server/access/sets/everybody.ts';
import { narrowed } from '../../../server/access/sets/narrowed.ts';
import { outcomes } from '../../../server/access/sets/outcome.ts';
import { outcomeLists } from '../../../server/access/sets/outcome-lists.ts';
import { workloads } from '../../../server/access/terms/vocabulary.ts';
import { loadCatalogue } from '../../../server/catalogue/load.ts';
import { anywhere, askable, onDeviceGroups } from '../../../server/store/askable.ts';
import { everybodyIn, finished, outcomeAlone } from './alone.ts';
import { crowds } from './crowd.ts';

const { rulebook } = loadCatalogue();
const numRuns = Math.ceil(Number(process.env['FUZZ_RUNS'] ?? 200) / 4);
const askedAtOnce = 4;

it('a table of people by capabilities and device groups holds what asking one by one gives', {
  timeout: Math.max(120_000, numRuns * 1_200),
}, () => {
  const about = fc.constantFrom(undefined, ...workloads).map((workload) => askable(rulebook, workload));
  const some = about.chain((all) => fc.subarray(all, { minLength: 1, maxLength: askedAtOnce }));
  fc.assert(
    fc.property(crowds(rulebook), some, fc.array(fc.nat(30), { maxLength: 12 }), ({ facts }, asked, drawn) => {
      const model = accessModel(facts, rulebook);
      const people = everybodyIn(facts);
      const ids = new Set(drawn.flatMap((at) => people[at]?.id ?? []));
      const members = narrowed(gather(model, people), { ids });
      const wanted = people.filter(({ id, enabled }) => enabled && ids.has(id));
      expect(members.ids).toEqual(wanted.map(({ id }) => id));
      const questions = asked.flatMap((one) => [anywhere(one), ...onDeviceGroups(model, one)]);
      const { listOf, write } = finished(outcomeLists(model, members.profiles, questions));
      const row = new Uint8Array(questions.length);
      const table = [...members.profileOf].map((place) => {
        write(listOf[place] as number, row);
        return Array.from(row, (code) => outcomes[code]);
      });
      const alone = wanted.map((person) =>
        questions.map(({ capability: { id }, on, deviceGroup }) => {
          const place = deviceGroup === undefined ? {} : { deviceGroup };
          return outcomeAlone(model, person, { capability: id, on: { ...on, ...place } });
        }),
      );
      expect(table).toEqual(alone);
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
