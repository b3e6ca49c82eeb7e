import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Claim } from '../../server/access/claim.ts';
import { decisionsFor } from '../../server/access/decide.ts';
import { loadCatalogue } from '../../server/catalogue/load.ts';
import { readTenant } from '../../server/tenant/read-tenant.ts';
import { answer } from './answer.ts';
import { modelOf, personIn } from './asked-tenant.ts';
import { claimsOf, isTrue } from './claims-asked.ts';
import { scenarios } from './random-tenant.ts';

const catalogue = loadCatalogue();
const { rulebook } = catalogue;
const numRuns = Number(process.env['FUZZ_RUNS'] ?? 200);
const timeoutMs = Math.max(180_000, numRuns * 150);

/** Claims about the tenant rather than about who asks, or for what. */
const impersonal: ReadonlySet<Claim['kind']> = new Set([
  'seen-through',
  'sees-every-group',
  'open-to-all',
  'look-alike',
  'opens-nothing',
  'effective-on',
]);

describe('whatever an answer says of all, of none or of what would be is so', { timeout: timeoutMs }, () => {
  it('in any tenant', () => {
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

  it('in the sample, whoever asks for whatever', async () => {
    const file = 'seed/contoso.tenant.yaml';
    const reading = await readTenant(readFileSync(file, 'utf8'), { file, catalogue });
    if ('problems' in reading) throw new Error('the sample cannot be read');
    const { facts } = reading;
    const asked = new Map<string, boolean>();
    const wrong: Claim[] = [];
    for (const { id: person } of facts.people) {
      const decideOn = decisionsFor(modelOf(facts, rulebook), personIn(facts, person));
      for (const capability of rulebook.capabilities.keys()) {
        const question = { capability, on: {} };
        for (const claim of claimsOf(decideOn(question))) {
          const key = JSON.stringify(impersonal.has(claim.kind) ? claim : [claim, person, question]);
          const isSo = asked.get(key) ?? isTrue(claim, { facts, rulebook, person, question });
          asked.set(key, isSo);
          if (!isSo) wrong.push(claim);
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(asked.size).toBeGreaterThan(500);
  });
});
