import fc from 'fast-check';
import { expect, it } from 'vitest';
import { accessModel } from '../../../server/access/judge/model.ts';
import { gather } from '../../../server/access/sets/everybody.ts';
import { packed, unpacked } from '../../../server/access/sets/packed.ts';
import { loadCatalogue } from '../../../server/catalogue/load.ts';
import { everybodyIn } from './alone.ts';
import { crowds } from './crowd.ts';

const { rulebook } = loadCatalogue();

it('gives back everybody of a random tenant as they were worked out, after they were kept as text', () => {
  fc.assert(
    fc.property(crowds(rulebook), ({ facts }) => {
      const model = accessModel(facts, rulebook);
      const everybody = gather(model, everybodyIn(facts));
      const kept = JSON.stringify(packed(everybody));
      expect(unpacked(model, JSON.parse(kept))).toEqual(everybody);
    }),
  );
});

it('works everybody out anew where a different whycan told people apart', () => {
  const [{ facts } = expect.fail()] = fc.sample(crowds(rulebook), { numRuns: 1, seed: 1 });
  const model = accessModel(facts, rulebook);
  const kept = packed(gather(model, everybodyIn(facts)));
  expect(unpacked(model, { ...kept, packing: kept.packing + 1 })).toBeUndefined();
});
