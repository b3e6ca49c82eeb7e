import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bearingOf } from '../../../server/access/sets/bearing.ts';
import { removalsOf } from '../../../server/access/sets/repairs/removals-of.ts';
import { mostChanges, repairsOf } from '../../../server/access/sets/repairs/repairs-of.ts';
import { takeAll } from '../../../server/access/sets/repairs/take.ts';
import { loadCatalogue } from '../../../server/catalogue/load.ts';
import { readChanges } from '../../../server/questions/changes/read-changes.ts';
import { writeChange } from '../../../server/questions/changes/write-change.ts';
import { lookupInFacts } from '../../../server/questions/target/lookup.ts';
import { type Scenario, scenarios, scenariosAbout } from '../random-tenant.ts';
import { takingThemes } from '../random-themes.ts';
import { possibleGifts, possibleRemovals } from './possible-changes.ts';
import { carriedOut, caseOf, isFoundIn, properSubsets, verdictAfter } from './turned.ts';

const catalogue = loadCatalogue();
const { rulebook } = catalogue;
const numRuns = Number(process.env['FUZZ_RUNS'] ?? 40);
const asked: fc.Arbitrary<Scenario> = fc.oneof(
  { weight: 3, arbitrary: scenarios(rulebook) },
  ...takingThemes.map((theme) => scenariosAbout(rulebook, theme)),
);
const draws = fc.array(fc.nat(), { minLength: 360, maxLength: 360 });

describe('on random tenants', { timeout: Math.max(240_000, numRuns * 1_000) }, () => {
  it('every set that repairs gives an allow, and no part of it does', () => {
    fc.assert(
      fc.property(asked, (scenario) => {
        const question = caseOf(scenario, rulebook);
        const { found } = repairsOf(question, bearingOf(question.model));
        for (const changes of carriedOut(question, found, 4)) {
          expect([changes, verdictAfter(scenario, changes, rulebook)]).toEqual([changes, 'allow']);
          for (const some of changes.length > 4 ? [] : properSubsets(changes)) {
            const part = takeAll(question.model, question.person, some);
            if (part) expect([some, verdictAfter(scenario, part.changes, rulebook) === 'allow']).toEqual([some, false]);
          }
        }
      }),
      { numRuns },
    );
  });

  it('every set that removes ends the allow, and no part of it does', () => {
    fc.assert(
      fc.property(asked, (scenario) => {
        const question = caseOf(scenario, rulebook);
        for (const changes of carriedOut(question, removalsOf(question).found, 1)) {
          expect([changes, verdictAfter(scenario, changes, rulebook) === 'allow']).toEqual([changes, false]);
          for (const some of changes.length > 4 ? [] : properSubsets(changes))
            expect([some, verdictAfter(scenario, some, rulebook)]).toEqual([some, 'allow']);
        }
      }),
      { numRuns },
    );
  });

  it('every set can be written down and read again as it is', async () => {
    await fc.assert(
      fc.asyncProperty(asked, async (scenario) => {
        const question = caseOf(scenario, rulebook);
        const repairs = repairsOf(question, bearingOf(question.model)).found;
        const { facts } = question.model;
        for (const changes of carriedOut(question, [...repairs, ...removalsOf(question).found], 3)) {
          const written = changes.map((change) => writeChange(change, { catalogue, facts }));
          expect(await readChanges(written, lookupInFacts(scenario.facts), catalogue)).toEqual({ changes });
        }
      }),
      { numRuns },
    );
  });

  it('no set that repairs is missed where all were looked at', () => {
    fc.assert(
      fc.property(asked, draws, (scenario, drawn) => {
        const question = caseOf(scenario, rulebook);
        const { verdict, found, isComplete } = repairsOf(question, bearingOf(question.model));
        fc.pre(verdict !== 'allow' && isComplete);
        for (const changes of someSets(possibleGifts(scenario, rulebook), drawn)) {
          if (isFoundIn(changes, found)) continue;
          const taken = takeAll(question.model, question.person, changes);
          if (taken)
            expect([changes, verdictAfter(scenario, taken.changes, rulebook) === 'allow']).toEqual([changes, false]);
        }
      }),
      { numRuns },
    );
  });

  it('no set that removes is missed where all were looked at', () => {
    fc.assert(
      fc.property(asked, draws, (scenario, drawn) => {
        const question = caseOf(scenario, rulebook);
        const { verdict, found, isComplete } = removalsOf(question);
        fc.pre(verdict === 'allow' && isComplete);
        for (const changes of someSets(possibleRemovals(scenario), drawn)) {
          if (isFoundIn(changes, found)) continue;
          expect([changes, verdictAfter(scenario, changes, rulebook)]).toEqual([changes, 'allow']);
        }
      }),
      { numRuns },
    );
  });
});

/** Each by itself, and as many sets of more as are drawn. */
function someSets<Item>(items: readonly Item[], drawn: readonly number[]): (readonly Item[])[] {
  if (items.length === 0) return [];
  const sets: Item[][] = items.map((item) => [item]);
  for (let at = 0; at + mostChanges <= drawn.length; at += mostChanges) {
    const places = drawn.slice(at, at + (at % 2 === 0 ? 2 : mostChanges)).map((number) => number % items.length);
    sets.push([...new Set(places)].map((place) => items[place] as Item));
  }
  return sets;
}
