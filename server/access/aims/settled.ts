import type { DeviceFact } from '../facts.ts';
import type { LeafFinding } from '../finding.ts';
import { certain } from '../grade.ts';
import { permissionNode, personNode, workloadNode } from '../node-references.ts';
import { isWindowsServer } from '../platform.ts';
import type { LeafRequirement, Miss, NodeReference } from '../proof.ts';
import type { Subject } from '../subject.ts';
import {
  type OfficeSwitch,
  type Plan,
  type PlannedProduct,
  type Product,
  productNames,
  type ReasonClass,
} from '../vocabulary.ts';

/** A leaf that no route could make hold. */
function settled(
  requirement: LeafRequirement,
  title: string,
  goal: NodeReference,
  { reason, sentence }: { readonly reason: ReasonClass; readonly sentence: string },
): LeafFinding {
  const misses: readonly Miss[] = [{ reason, sentence, edges: [], missing: [] }];
  const aim = { requirement, title, goal, chainsIn: () => [], missesOf: () => misses };
  return { kind: 'leaf', span: certain(0), aim, chains: [], missingSources: [], isSight: false };
}

export function disabledAccount({ person }: Subject): LeafFinding {
  return settled({ kind: 'account' }, 'An enabled account', personNode(person), {
    reason: 'account-disabled',
    sentence: `The account of ${person.displayName} is disabled, so nothing that it holds counts.`,
  });
}

/** S-42: the tenant does not have the product. */
export function unavailableProduct({ model }: Subject, product: Product): LeafFinding {
  const name = productNames[product];
  const leaf = settled({ kind: 'available', product }, `${name} in this tenant`, workloadNode(model, product), {
    reason: 'data-source',
    sentence: `The tenant does not have ${name}.`,
  });
  return { ...leaf, aim: { ...leaf.aim, product } };
}

export function never({ person }: Subject, because: string, product: Product): LeafFinding {
  const leaf = settled({ kind: 'never' }, because, personNode(person), {
    reason: 'permission',
    sentence: `${because}.`,
  });
  return { ...leaf, aim: { ...leaf.aim, product } };
}

/** S-12: the switches are not all known, and the answer depends on them. */
export function unknownRegime({ model }: Subject): LeafFinding {
  const leaf = settled(
    { kind: 'regime' },
    'Which workloads are active in Unified RBAC',
    workloadNode(model, model.facts.available[0] ?? 'MDE'),
    { reason: 'unknown-source', sentence: 'Which workloads are active in Unified RBAC is not fully known.' },
  );
  return { ...leaf, span: { low: 0, high: 2 }, missingSources: ['workloads'] };
}

/** S-93: the tenant's plan of a product has it, or is not known; nothing where any plan has. */
export function planLeaf({ model }: Subject, product: Product, plans: readonly Plan[]): LeafFinding | undefined {
  if (plans.length === 0) return undefined;
  const plan = model.facts.plans?.[product as PlannedProduct];
  const isUnknown = plan === undefined && model.incompleteSources.has('plans');
  if (!isUnknown && (plan === undefined || plans.includes(plan))) return undefined;
  const name = productNames[product];
  const leaf = settled(
    { kind: 'plan', product, plans },
    `${name} in a plan that has this`,
    workloadNode(model, product),
    { reason: 'licence', sentence: planSentence(product as PlannedProduct, plan ?? 'none') },
  );
  const about = { ...leaf, aim: { ...leaf.aim, product } };
  return isUnknown ? { ...about, span: { low: 0, high: 2 }, missingSources: ['plans'] } : about;
}

function planSentence(product: PlannedProduct, plan: Plan): string {
  const name = `Defender for ${productNames[product]}`;
  switch (plan) {
    case 'none':
      return `The tenant has no plan of ${name}, and this needs one.`;
    case 'P1':
      return `The tenant has ${name} Plan 1, which does not include this.`;
    case 'P2':
      return `The tenant has ${name} Plan 2, which does not include this.`;
    case 'business':
      return 'The tenant has Defender for Business, which does not include this.';
  }
}

/** S-81: live response is on, for servers too where the device is one; nothing where no switch stands against it. */
export function liveResponseLeaf({ model }: Subject, device: DeviceFact | undefined): LeafFinding | undefined {
  const { enabled, servers } = model.facts.liveResponse ?? {};
  const isServer = isWindowsServer(device);
  const isOff = enabled === false || (isServer && servers === false);
  const mayBeOff = enabled === undefined || (isServer && servers === undefined);
  const isUnknown = !isOff && mayBeOff && model.incompleteSources.has('tenantSettings');
  if (!isOff && !isUnknown) return undefined;
  const what = enabled === false ? 'Live response' : 'Live response for servers';
  const leaf = settled(
    { kind: 'liveResponse', ...(device ? { device: device.id } : {}) },
    'Live response switched on',
    workloadNode(model, 'MDE'),
    { reason: 'switched-off', sentence: `${what} is turned off in the advanced features, for everybody.` },
  );
  const about = { ...leaf, aim: { ...leaf.aim, product: 'MDE' as const } };
  return isUnknown ? { ...about, span: { low: 0, high: 2 }, missingSources: ['tenantSettings'] } : about;
}

/** S-75, S-77: the person does not belong to this organisation. */
export function outsiderLeaf({ person }: Subject, product: Product): LeafFinding {
  const who =
    person.kind === 'ForeignPrincipal' ? 'a principal of another tenant' : 'a guest from another organisation';
  const leaf = settled({ kind: 'insider' }, 'An account of this organisation', personNode(person), {
    reason: 'principal-kind',
    sentence: `${person.displayName} is ${who}; administrators of other organisations cannot manage quarantined messages.`,
  });
  return { ...leaf, aim: { ...leaf.aim, product } };
}

/** S-57: the switches that a requirement of Unified RBAC needs, where they are not all on. */
export function inactiveLeaf({ model }: Subject, switches: readonly OfficeSwitch[]): LeafFinding {
  const off = switches.filter((code) =>
    code === 'EXO' ? !model.isExchangeActive : model.regimes.get('MDO') !== 'unified',
  );
  const names = off.map((code) => switchNames[code]).join(' and ');
  const leaf = settled({ kind: 'active', switches }, `${names} active in Unified RBAC`, workloadNode(model, 'MDO'), {
    reason: 'inactive',
    sentence: `${names} ${off.includes('EXO') ? 'are' : 'is'} not active in Unified RBAC.`,
  });
  return { ...leaf, aim: { ...leaf.aim, product: 'MDO' } };
}

export const switchNames: Readonly<Record<OfficeSwitch, string>> = {
  MDO: 'Defender for Office 365',
  EXO: 'Exchange Online permissions',
};

/** S-102: the permission opens nothing on this product. */
export function withoutEffect(
  { model }: Subject,
  permission: string,
  product: Product,
  effective: readonly Product[],
): LeafFinding {
  const goal = permissionNode(model, permission, product);
  const where = effective.map((code) => productNames[code]).join(', ');
  const leaf = settled({ kind: 'never' }, `${goal.name} has no effect on ${productNames[product]}`, goal, {
    reason: 'data-source',
    sentence: `${goal.name} has no effect on ${productNames[product]}; it works on ${where}.`,
  });
  return { ...leaf, aim: { ...leaf.aim, product } };
}
