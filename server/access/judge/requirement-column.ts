import type { ProductRequirement, Requirement } from '../terms/rulebook.ts';
import type { Regime } from '../terms/vocabulary.ts';

/** A column that is not written is the next older one, and in the end the unified one (S-38). */
export function requirementIn({ byRegime }: ProductRequirement, regime: Regime): Requirement {
  if (regime === 'unified') return byRegime.unified;
  const older = regime === 'basic' ? byRegime.basic : undefined;
  return older ?? byRegime.legacy ?? byRegime.unified;
}
