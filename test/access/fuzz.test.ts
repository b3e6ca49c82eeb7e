import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Proof, ProofLeaf } from '../../server/access/terms/proof.ts';
import { verifyProof } from '../../server/access/verify/verify-proof.ts';
import { loadCatalogue } from '../../server/catalogue/load.ts';
import { answer } from './answer.ts';
import { scenarios } from './random-tenant.ts';
import { referenceVerdict } from './reference/verdict.ts';
import { commonRemovals, removalsOf, stateRemovalsOf } from './removals.ts';

const { rulebook } = loadCatalogue();
const numRuns = Number(process.env['FUZZ_RUNS'] ?? 500);
const timeoutMs = Math.max(60_000, numRuns * 100);
/** Each run takes back every single fact of a proof, so fewer of them try as much. */
const mutationRuns = Math.ceil(numRuns / 4);

function holdingLeaves(proof: Proof): ProofLeaf[] {
  if (proof.kind !== 'leaf') return proof.parts.flatMap(holdingLeaves);
  return proof.verdict === 'allow' || proof.verdict === 'conditional' ? [proof] : [];
}

describe('on random tenants', { timeout: timeoutMs }, () => {
  it('the verdict is what brute force finds', () => {
    fc.assert(
      fc.property(scenarios(rulebook), ({ facts, person, question }) => {
        const expected = referenceVerdict(facts, rulebook, person, question);
        expect(answer(facts, rulebook, person, question).verdict).toBe(expected);
      }),
      { numRuns },
    );
  });

  it('the proof survives the checker', () => {
    fc.assert(
      fc.property(scenarios(rulebook), ({ facts, person, question }) => {
        const decision = answer(facts, rulebook, person, question);
        expect(verifyProof(decision, facts, rulebook, person, question)).toEqual([]);
      }),
      { numRuns },
    );
  });

  it('a proof is found out when any fact that it names is no longer so', () => {
    const tried = new Map<string, number>();
    fc.assert(
      fc.property(scenarios(rulebook), ({ facts, person, question }) => {
        const decision = answer(facts, rulebook, person, question);
        if (decision.verdict !== 'allow' && decision.verdict !== 'conditional') return;
        for (const leaf of holdingLeaves(decision.proof)) {
          const removals = [
            ...leaf.edges.flatMap((edge) => removalsOf(facts, edge, leaf.requirement)),
            ...stateRemovalsOf(facts, leaf, person),
            ...commonRemovals(facts, person, leaf.requirement),
          ];
          for (const removal of removals) {
            const faults = verifyProof(decision, removal.facts, rulebook, person, question);
            expect(faults, removal.what).not.toEqual([]);
            const kind = removal.what.replace(/ \(.*/s, '');
            tried.set(kind, (tried.get(kind) ?? 0) + 1);
          }
        }
      }),
      { numRuns: mutationRuns },
    );
    expect([...tried.keys()]).toEqual(expect.arrayContaining(['account', 'membership', 'assignment', 'activation']));
  });
});
