import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { workloads } from '../../server/access/terms/vocabulary.ts';
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

describe('no sentence about a permission', () => {
  const tenants = fc.sample(scenarios(rulebook), { numRuns: 3, seed: 7 });

  it('is too long for any workload', () => {
    const judged = new Set<string>();
    const questions = [...rulebook.permissions.keys()].flatMap((permission) =>
      workloads.map((workload) => ({ capability: `permission:${permission}`, on: { workload } })),
    );
    const found = tenants.flatMap(({ facts, person }) =>
      questions.flatMap((question) => tooLong(answer(facts, rulebook, person, question), judged)),
    );
    expect(found).toEqual([]);
  });
});
