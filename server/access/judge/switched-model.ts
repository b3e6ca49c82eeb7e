import type { StructuralFacts } from '../terms/facts.ts';
import { type AccessModel, switchesOf } from './model.ts';

/** The same tenant with other switches: nothing but what depends on them is worked out again. */
export function modelWith(model: AccessModel, change: (facts: StructuralFacts) => StructuralFacts): AccessModel {
  const facts = change(model.facts);
  return { ...model, facts, ...switchesOf(facts) };
}
