import { workloadNode } from '../access/terms/node-references.ts';
import { productsWithSwitch } from '../access/terms/switches.ts';
import { productOf, workloadNames } from '../access/terms/vocabulary.ts';
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
      sentence:
        'Exchange Online permissions are active without Defender for Office 365, which the portal does not allow; they are treated as not active.',
    });
  for (const workload of facts.activated) {
    const product = productOf(workload);
    const node = workloadNode(model, product);
    if (!productsWithSwitch.includes(product))
      warnings.push({
        id: 'switch-without-effect',
        at: { node },
        nodes: [node],
        sentence: `${workloadNames[workload]} has no activation setting in Unified RBAC; listing it as active has no effect.`,
      });
    if (!facts.available.includes(product))
      warnings.push({
        id: 'workload-not-available',
        at: { node },
        nodes: [node],
        sentence: `${workloadNames[workload]} ${workload === 'EXO' ? 'are' : 'is'} active, but the tenant does not have ${workloadNames[product]}.`,
      });
  }
  return warnings;
}
