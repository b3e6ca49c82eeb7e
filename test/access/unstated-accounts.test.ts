import { describe, expect, it } from 'vitest';
import type { FactCoverage, PersonFact, TenantFacts } from '../../server/access/terms/facts.ts';
import { verifyProof } from '../../server/access/verify/verify-proof.ts';
import { loadCatalogue } from '../../server/catalogue/load.ts';
import { tenantWith, user } from '../graph/small-tenant.ts';
import { answer } from './answer.ts';

const { rulebook } = loadCatalogue();
const securityAdministrator = '194ae4cb-b126-40b2-bd5b-6091b380977d';
const isolate = { capability: 'mde.device.isolate', on: {} };
const release = { capability: 'mdo.quarantine.release', on: {} };
const partial: FactCoverage = { kind: 'users', state: 'partial', reason: 'EntraOps does not say it.' };

function factsOf(person: Partial<PersonFact>, coverage: readonly FactCoverage[] = []): TenantFacts {
  const holding = { role: securityAdministrator, principal: 'ana', state: 'active', scope: '/' } as const;
  return { ...tenantWith({ people: [user('ana', person)] }), entraHoldings: [holding], coverage };
}

describe('an account of which nobody says whether it is enabled', () => {
  const unstated = factsOf({ unstated: ['enabled'] }, [partial]);

  it('makes the answer unknown, for want of users, and no sentence calls it disabled', () => {
    const { verdict, missingFacts, reasons, proof } = answer(unstated, rulebook, 'ana', isolate);
    expect([verdict, missingFacts, reasons.map(({ reason }) => reason)]).toEqual([
      'unknown',
      ['users'],
      ['unknown-source'],
    ]);
    expect(reasons[0]?.sentence).toBe('Data that was not imported could change the answer: users.');
    expect(JSON.stringify(proof)).not.toContain('is disabled');
  });

  it('is no matter where users are complete', () => {
    expect(answer(factsOf({ unstated: ['enabled'] }), rulebook, 'ana', isolate).verdict).toBe('allow');
  });

  it('is found by the checker in an answer that does not see it', () => {
    const decision = answer(factsOf({}), rulebook, 'ana', isolate);
    expect(verifyProof(decision, factsOf({}, [partial]), rulebook, 'ana', isolate)).toEqual([]);
    expect(verifyProof(decision, unstated, rulebook, 'ana', isolate)).toEqual([
      'It says allow, but if the account is disabled it is deny',
    ]);
  });
});

describe('a user of whom nobody says whether they are a guest', () => {
  const unstated = factsOf({ unstated: ['userType'] }, [partial]);

  it('makes unknown what guests cannot do, and nothing else', () => {
    const { verdict, missingFacts, proof } = answer(unstated, rulebook, 'ana', release);
    expect([verdict, missingFacts]).toEqual(['unknown', ['users']]);
    expect(JSON.stringify(proof)).not.toContain('is a guest');
    expect(answer(unstated, rulebook, 'ana', isolate).verdict).toBe('allow');
  });

  it('is found by the checker in an answer that does not see it', () => {
    const decision = answer(factsOf({}), rulebook, 'ana', release);
    expect(verifyProof(decision, unstated, rulebook, 'ana', release)).toEqual([
      'It says allow, but if they are a guest it is deny',
    ]);
  });
});
