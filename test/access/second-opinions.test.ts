import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { TenantFacts } from '../../server/access/terms/facts.ts';
import type { Question } from '../../server/access/terms/question.ts';
import { gradeNeed } from '../../server/access/verify/atom.ts';
import { needOfQuestion } from '../../server/access/verify/question-need.ts';
import { gradeAtom } from '../../server/access/verify/truth.ts';
import { loadCatalogue } from '../../server/catalogue/load.ts';
import { scenarios } from './random-tenant.ts';
import { referenceVerdict, verdictInCompleteWorld } from './reference/verdict.ts';
import { readRules, ruleTexts } from './rules/rule-files.ts';
import { singleHoldings } from './single-holdings.ts';

const catalogue = loadCatalogue();
const { rulebook } = catalogue;
const numRuns = Number(process.env['FUZZ_RUNS'] ?? 500);
const timeoutMs = Math.max(60_000, numRuns * 100);

function gradeByChecker(facts: TenantFacts, id: string, question: Question) {
  const person = facts.people.find((candidate) => candidate.id === id);
  if (!person) throw new Error(`${id} is not in the tenant`);
  const scene = { facts, rulebook, person };
  return gradeNeed(needOfQuestion(scene, question), (atom) => gradeAtom(scene, atom));
}

it('the checker and brute force, which share nothing, read the same facts alike', { timeout: timeoutMs }, () => {
  fc.assert(
    fc.property(scenarios(rulebook), ({ facts, person, question }) => {
      const byBruteForce = verdictInCompleteWorld({ facts, rulebook, person, on: question.on }, question);
      expect(gradeByChecker(facts, person, question)).toBe(byBruteForce);
    }),
    { numRuns },
  );
});

it('they read alike every single thing that bears on a question, or a fair share of it', { timeout: timeoutMs }, () => {
  const step = Math.max(1, Math.floor(20_000 / numRuns));
  const different = new Set<string>();
  let place = 0;
  for (const { facts, person, question } of singleHoldings(rulebook)) {
    place += 1;
    if (place % step !== 0) continue;
    const byBruteForce = verdictInCompleteWorld({ facts, rulebook, person, on: question.on }, question);
    const byChecker = gradeByChecker(facts, person, question);
    if (byChecker !== byBruteForce) different.add(JSON.stringify({ byChecker, byBruteForce, person, question, facts }));
  }
  expect([...different]).toEqual([]);
  expect(place).toBeGreaterThan(50_000);
});

it('brute force gives the verdicts that the written rules expect', { timeout: timeoutMs }, async () => {
  const folder = join(dirname(fileURLToPath(import.meta.url)), 'rules');
  let compared = 0;
  for (const text of ruleTexts(folder)) {
    const { facts, cases } = await readRules(text, catalogue);
    for (const one of cases) {
      if (one.kind !== 'access' || one.verdict === undefined || one.assuming.length > 0) continue;
      const verdict = referenceVerdict(facts, rulebook, one.who, { capability: one.can, on: one.on });
      expect(verdict, `${text.file}:${one.line} ${one.name}`).toBe(one.verdict);
      compared += 1;
    }
  }
  expect(compared).toBeGreaterThan(500);
});
