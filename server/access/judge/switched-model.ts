import type { FewFacts } from '../terms/facts.ts';
import { codesTurnedWith } from '../terms/switches.ts';
import type { Workload } from '../terms/vocabulary.ts';
import { type AccessModel, switchesOf } from './model.ts';

type Change = (facts: FewFacts) => FewFacts;

export function turnedOn(codes: readonly Workload[]): Change {
  return (facts) => ({ ...facts, activated: [...facts.activated, ...codes] });
}

export function turnedOff(codes: readonly Workload[]): Change {
  const gone = new Set(codes.flatMap(codesTurnedWith));
  return (facts) => ({ ...facts, activated: facts.activated.filter((code) => !gone.has(code)) });
}

/** The same tenant with other switches: nothing but what depends on them is worked out again. */
export function modelWith(model: AccessModel, change: Change): AccessModel {
  const facts = change(model.facts);
  return { ...model, facts, ...switchesOf(facts) };
}
