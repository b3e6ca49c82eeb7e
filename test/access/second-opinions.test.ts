import fc from 'fast-check';
import { expect, it } from 'vitest';
import { gradeNeed } from '../../server/access/verify/atom.ts';
import { needOfQuestion } from '../../server/access/verify/question-need.ts';
import { gradeAtom } from '../../server/access/verify/truth.ts';
import { loadCatalogue } from '../../server/catalogue/load.ts';
import { scenarios } from './random-tenant.ts';
import { verdictInCompleteWorld } from './reference/verdict.ts';

const { rulebook } = loadCatalogue();

it('the checker and brute force, which share nothing, read the same facts alike', () => {
  fc.assert(
    fc.property(scenarios(rulebook), ({ facts, person: id, question }) => {
      const person = facts.people.find((candidate) => candidate.id === id);
      if (!person) throw new Error(`${id} is not in the tenant`);
      const scene = { facts, rulebook, person };
      const byChecker = gradeNeed(needOfQuestion(scene, question), (atom) => gradeAtom(scene, atom));
      expect(byChecker).toBe(verdictInCompleteWorld({ facts, rulebook, person: id, on: question.on }, question));
    }),
    { numRuns: Number(process.env['FUZZ_RUNS'] ?? 500) },
  );
});
