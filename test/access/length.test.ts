import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../server/catalogue/load.ts';
import { answer } from './answer.ts';
import { scenarios } from './random-tenant.ts';
import { circular, tooLong } from './sentence-faults.ts';

const { rulebook } = loadCatalogue();
const numRuns = Number(process.env['FUZZ_RUNS'] ?? 200);

describe.each([
  ['too long', tooLong],
  ['circular', circular],
])('no sentence about any tenant', (fault, faultsOf) => {
  it(`is ${fault}`, { timeout: Math.max(120_000, numRuns * 150) }, () => {
    const judged = new Set<string>();
    const found: string[] = [];
    fc.assert(
      fc.property(scenarios(rulebook), ({ facts, person, question }) => {
        found.push(...faultsOf(answer(facts, rulebook, person, question), judged));
      }),
      { numRuns },
    );
    expect(found).toEqual([]);
  });
});
