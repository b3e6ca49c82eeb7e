import type { StructuralFacts } from '../terms/facts.ts';
import type { Workload } from '../terms/vocabulary.ts';
import { withItem } from './assumed.ts';

/** Vulnerability Management has no switch of its own: it is turned with Endpoint. */
const oneSwitch: readonly Workload[] = ['MDE', 'MDVM'];

export function activate(facts: StructuralFacts, workload: Workload): StructuralFacts {
  const activated = withItem(facts.activated, workload === 'MDVM' ? 'MDE' : workload);
  return activated === facts.activated ? facts : { ...facts, activated };
}

export function deactivate(facts: StructuralFacts, workload: Workload): StructuralFacts {
  const turned: readonly Workload[] = oneSwitch.includes(workload) ? oneSwitch : [workload];
  if (!facts.activated.some((code) => turned.includes(code))) return facts;
  return { ...facts, activated: facts.activated.filter((code) => !turned.includes(code)) };
}
