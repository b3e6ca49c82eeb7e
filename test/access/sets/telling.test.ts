import fc from 'fast-check';
import { expect, it } from 'vitest';
import { accessModel } from '../../../server/access/judge/model.ts';
import { gather } from '../../../server/access/sets/everybody.ts';
import { outcomesOf } from '../../../server/access/sets/outcomes.ts';
import { type Telling, tell, tellingsOf } from '../../../server/access/sets/telling.ts';
import { nodeKey } from '../../../server/access/terms/node.ts';
import { loadCatalogue } from '../../../server/catalogue/load.ts';
import { everybodyIn } from './alone.ts';
import { crowds } from './crowd.ts';

const { rulebook } = loadCatalogue();
const numRuns = Number(process.env['FUZZ_RUNS'] ?? 150);

/** What the order of a person's groups does not change; a sentence that counts the rest names those that come first. */
function withoutOrder({ state, through, sentence }: Telling): readonly unknown[] {
  const words = / and \d+ more/.test(sentence) ? [] : sentence.split(/[ ,.;:]+/).sort();
  return [state, through.map(nodeKey).sort(), words];
}

it('what is told of people together is what is told of each of them alone', {
  timeout: Math.max(120_000, numRuns * 300),
}, () => {
  let told = 0;
  fc.assert(
    fc.property(crowds(rulebook), ({ facts, question }) => {
      const model = accessModel(facts, rulebook);
      const people = everybodyIn(facts).map((person, at) => ({
        ...person,
        displayName: 'N'.repeat(1 + ((at * 7) % 30)),
      }));
      const device = facts.devices.find(({ id }) => id === question.on.device);
      const { profiles, profileOf } = gather(model, people);
      const { of, parts } = outcomesOf(model, profiles);
      const [found, telling] = [of(question, device), tellingsOf(parts, question, device)];
      for (const [at, person] of people.entries()) {
        const place = profileOf[at] as number;
        const outcome = found.at(place);
        if (outcome !== 'allow' && outcome !== 'conditional') continue;
        told += 1;
        const alone = tell(model, person, outcome, question, device);
        expect(withoutOrder(telling(place, outcome, person.displayName))).toEqual(withoutOrder(alone));
      }
    }),
    { numRuns },
  );
  expect(told).toBeGreaterThan(numRuns);
});
