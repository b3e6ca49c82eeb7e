import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { decisionsFor } from '../../server/access/tell/decide.ts';
import type { Claim } from '../../server/access/terms/claim.ts';
import type { TenantFacts } from '../../server/access/terms/facts.ts';
import type { Decision } from '../../server/access/terms/proof.ts';
import type { Question } from '../../server/access/terms/question.ts';
import { loadCatalogue } from '../../server/catalogue/load.ts';
import { readTenant } from '../../server/origins/document/read-tenant.ts';
import { modelOf, personIn } from './asked-tenant.ts';
import { claimsOf, isTrue } from './claims-asked.ts';
import { circular, tooLong } from './sentence-faults.ts';

const catalogue = loadCatalogue();
const { rulebook } = catalogue;

/** Claims about the tenant rather than about who asks, or for what. */
const impersonal: ReadonlySet<Claim['kind']> = new Set([
  'seen-through',
  'sees-every-group',
  'open-to-all',
  'look-alike',
  'opens-nothing',
  'effective-on',
]);

const asked = new Map<string, boolean>();
const found = { untrue: new Set<string>(), long: [] as string[], circular: [] as string[] };

function judge(facts: TenantFacts, person: string, question: Question, decision: Decision): void {
  for (const claim of claimsOf(decision)) {
    const key = JSON.stringify(impersonal.has(claim.kind) ? claim : [claim, person, question]);
    const isSo = asked.get(key) ?? isTrue(claim, { facts, rulebook, person, question });
    asked.set(key, isSo);
    if (!isSo) found.untrue.add(key);
  }
}

// One pass over everybody and everything that can be asked: the answers are too many to be kept.
beforeAll(async () => {
  const file = 'seed/contoso.tenant.yaml';
  const reading = await readTenant(readFileSync(file, 'utf8'), { file, catalogue });
  if ('problems' in reading) throw new Error('the sample cannot be read');
  const { facts } = reading;
  const judged = { long: new Set<string>(), circular: new Set<string>() };
  for (const { id } of facts.people) {
    const decideOn = decisionsFor(modelOf(facts, rulebook), personIn(facts, id));
    for (const capability of rulebook.capabilities.keys()) {
      const question = { capability, on: {} };
      const decision = decideOn(question);
      judge(facts, id, question, decision);
      found.long.push(...tooLong(decision, judged.long));
      found.circular.push(...circular(decision, judged.circular));
    }
  }
}, 600_000);

describe('in the sample, whoever asks for whatever', () => {
  it('every claim is true', () => {
    expect([...found.untrue]).toEqual([]);
    expect(asked.size).toBeGreaterThan(500);
  });

  it('no sentence is too long', () => expect(found.long).toEqual([]));

  it('no sentence is circular', () => expect(found.circular).toEqual([]));
});
