import { workloadNode } from '../access/terms/node-references.ts';
import { productsWithSwitch } from '../access/terms/switches.ts';
import { productOf, workloadNames } from '../access/terms/vocabulary.ts';
import type { Finding } from './finding.ts';
import type { Setup } from './setup.ts';

/** the portal activates Exchange Online permissions only beside Office 365. */
export function exchangeWarnings({ facts, model }: Setup): Finding[] {
  if (!facts.activated.includes('EXO') || facts.activated.includes('MDO')) return [];
  const sentence =
    'Exchange Online permissions are active without Defender for Office 365, which the portal does not allow; they are treated as not active.';
  return [{ at: { node: workloadNode(model, productOf('EXO')) }, nodes: [workloadNode(model, 'MDO')], sentence }];
}

/** What the list of active workloads says in vain. */
export function switchWarnings({ facts, model }: Setup): Finding[] {
  return facts.activated
    .filter((workload) => !productsWithSwitch.includes(productOf(workload)))
    .map((workload): Finding => {
      const node = workloadNode(model, productOf(workload));
      const sentence = `${workloadNames[workload]} has no activation setting in Unified RBAC; listing it as active has no effect.`;
      return { at: { node }, nodes: [node], sentence };
    });
}

export function unavailableWarnings({ facts, model }: Setup): Finding[] {
  return facts.activated
    .filter((workload) => !facts.available.includes(productOf(workload)))
    .map((workload): Finding => {
      const node = workloadNode(model, productOf(workload));
      const verb = workload === 'EXO' ? 'are' : 'is';
      const product = workloadNames[productOf(workload)];
      const sentence = `${workloadNames[workload]} ${verb} active, but the tenant does not have ${product}.`;
      return { at: { node }, nodes: [node], sentence };
    });
}
