import type { StructuralFacts } from '../terms/facts.ts';
import { codesTurnedWith } from '../terms/switches.ts';
import type { Workload } from '../terms/vocabulary.ts';
import { withItem } from './assumed.ts';

export function activate(facts: StructuralFacts, workload: Workload): StructuralFacts {
  const activated = withItem(facts.activated, workload === 'MDVM' ? 'MDE' : workload);
  return activated === facts.activated ? facts : { ...facts, activated };
}

export function deactivate(facts: StructuralFacts, workload: Workload): StructuralFacts {
  const turned = codesTurnedWith(workload);
  if (!facts.activated.some((code) => turned.includes(code))) return facts;
  return { ...facts, activated: facts.activated.filter((code) => !turned.includes(code)) };
}
