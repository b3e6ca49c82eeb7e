import { workloadNode } from '../access/terms/node-references.ts';
import type { Setup } from './setup.ts';
import type { Warning } from './warning.ts';

const planNames = { none: 'no Defender for Office 365 plan', P1: 'Plan 1' };

/** S-93: Unified RBAC for Office 365 is part of Plan 2. */
export function planWarnings({ facts, model }: Setup): Warning[] {
  const plan = facts.plans?.MDO;
  if (plan === undefined || plan === 'P2' || !facts.activated.includes('MDO')) return [];
  const sentence = `Defender for Office 365 is active in Unified RBAC, which requires Plan 2, but the tenant has ${planNames[plan]}.`;
  const node = workloadNode(model, 'MDO');
  return [{ id: 'unified-without-plan', at: { node }, nodes: [node], sentence }];
}
