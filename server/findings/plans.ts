import { workloadNode } from '../access/terms/node-references.ts';
import type { Finding } from './finding.ts';
import type { Setup } from './setup.ts';

const planNames = { none: 'no Defender for Office 365 plan', P1: 'Plan 1' };

/** S-93: Unified RBAC for Office 365 is part of Plan 2. */
export function planWarnings({ facts, model }: Setup): Finding[] {
  const plan = facts.plans?.MDO;
  if (plan === undefined || plan === 'P2' || !facts.activated.includes('MDO')) return [];
  const sentence = `Defender for Office 365 is active in Unified RBAC, which requires Plan 2, but the tenant has ${planNames[plan]}.`;
  const node = workloadNode(model, 'MDO');
  return [{ at: { node }, nodes: [node], sentence }];
}
