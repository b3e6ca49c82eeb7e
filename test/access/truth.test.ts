import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Claim } from '../../server/access/terms/claim.ts';
import { loadCatalogue } from '../../server/catalogue/load.ts';
import { answer } from './answer.ts';
import { claimsOf, isTrue } from './claims-asked.ts';
import { scenarios } from './random-tenant.ts';

const { rulebook } = loadCatalogue();
const numRuns = Number(process.env['FUZZ_RUNS'] ?? 200);
const timeout = Math.max(120_000, numRuns * 150);

it('whatever an answer says of all, of none or of what would be is so', { timeout }, () => {
  const met = new Set<Claim['kind']>();
  fc.assert(
    fc.property(scenarios(rulebook), ({ facts, person, question }) => {
      const claims = claimsOf(answer(facts, rulebook, person, question));
      for (const { kind } of claims) met.add(kind);
      expect(claims.filter((claim) => !isTrue(claim, { facts, rulebook, person, question }))).toEqual([]);
    }),
    { numRuns },
  );
  expect([...met]).toEqual(expect.arrayContaining(['seen-through', 'sees-every-group', 'open-to-all', 'hangs-on']));
});
