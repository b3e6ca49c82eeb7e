import type { PersonFact, TenantFacts } from '../terms/facts.ts';
import type { Rulebook } from '../terms/rulebook.ts';

/** What a proof is replayed against: raw facts, Microsoft's tables, and whom the question is about. */
export interface Scene {
  readonly facts: TenantFacts;
  readonly rulebook: Rulebook;
  readonly person: PersonFact;
}
