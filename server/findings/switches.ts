import { workloadNode } from '../access/terms/node-references.ts';
import { productsWithSwitch } from '../access/terms/switches.ts';
import { productNames, productOf } from '../access/terms/vocabulary.ts';
import type { Setup } from './setup.ts';
import type { Warning } from './warning.ts';

/** What the list of active workloads says in vain. */
export function switchWarnings({ facts, model }: Setup): Warning[] {
  const warnings: Warning[] = [];
  if (facts.activated.includes('EXO') && !facts.activated.includes('MDO'))
    warnings.push({
      id: 'exo-without-mdo',
      at: { node: workloadNode(model, productOf('EXO')) },
      nodes: [workloadNode(model, 'MDO')],
      sentence: 'EXO is active without MDO, which the portal does not allow; EXO counts as inactive (R-10).',
    });
  for (const workload of facts.activated) {
    const product = productOf(workload);
    const node = workloadNode(model, product);
    if (!productsWithSwitch.includes(product))
      warnings.push({
        id: 'switch-without-effect',
        at: { node },
        nodes: [node],
        sentence: `${workload} has no switch of its own in Unified RBAC; listing it as active changes nothing.`,
      });
    if (!facts.available.includes(product))
      warnings.push({
        id: 'workload-not-available',
        at: { node },
        nodes: [node],
        sentence: `${workload} is active, but the tenant does not have ${productNames[product]}.`,
      });
  }
  return warnings;
}
