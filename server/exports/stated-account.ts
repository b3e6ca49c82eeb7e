import type { PersonFact } from '../access/terms/facts.ts';

/** What is stated of an account; undefined is what nobody states. */
export function statedAccount({ enabled, userType, unstated = [] }: PersonFact) {
  return {
    enabled: unstated.includes('enabled') ? undefined : enabled,
    userType: unstated.includes('userType') ? undefined : userType,
  };
}
