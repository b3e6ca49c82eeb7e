import type { FewFacts } from '../terms/facts.ts';
import { codesTurnedWith } from '../terms/switches.ts';
import type { Workload } from '../terms/vocabulary.ts';
import { withItem } from './lists.ts';

export function activate(facts: FewFacts, workload: Workload): FewFacts {
  const activated = withItem(facts.activated, workload === 'MDVM' ? 'MDE' : workload);
  return activated === facts.activated ? facts : { ...facts, activated };
}

export function deactivate(facts: FewFacts, workload: Workload): FewFacts {
  const turned = codesTurnedWith(workload);
  if (!facts.activated.some((code) => turned.includes(code))) return facts;
  return { ...facts, activated: facts.activated.filter((code) => !turned.includes(code)) };
}
