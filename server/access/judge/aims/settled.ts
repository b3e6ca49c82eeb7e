import type { DeviceFact } from '../../terms/facts.ts';
import type { NodeReference } from '../../terms/node.ts';
import { permissionNode, personNode, workloadNode } from '../../terms/node-references.ts';
import type { LeafRequirement } from '../../terms/proof.ts';
import type { OfficeSwitch, Plan, PlannedProduct, Product } from '../../terms/vocabulary.ts';
import { certain, type Span } from '../grade.ts';
import type { Graded, GradedLeaf, Sought } from '../graded.ts';
import { isWindowsServer } from '../platform.ts';
import type { Subject } from '../subject.ts';

/** A leaf that no route could make hold. */
function settled(
  requirement: LeafRequirement,
  goal: NodeReference,
  about: { readonly product?: Product; readonly sought?: Sought } = {},
): GradedLeaf {
  const aim = { requirement, goal, chainsIn: () => [], sought: { kind: 'stated' }, ...about } as const;
  return { kind: 'leaf', span: certain(0), aim, chains: [], missingFacts: [], isSight: false };
}

export function disabledAccount({ person }: Subject): GradedLeaf {
  return settled({ kind: 'account' }, personNode(person));
}

/** S-12: nobody has said whether the account is enabled, and the list of users has not been read completely. */
export function unknownAccount(subject: Subject): GradedLeaf | undefined {
  const { person, model } = subject;
  if (!person.unstated?.includes('enabled') || !model.incompleteFacts.has('users')) return undefined;
  return { ...disabledAccount(subject), span: { low: 0, high: 2 }, missingFacts: ['users'] };
}

/** S-42: the tenant does not have the product. */
export function unavailableProduct({ model }: Subject, product: Product): GradedLeaf {
  return settled({ kind: 'available', product }, workloadNode(model, product), { product });
}

export function never({ person }: Subject, because: string, product: Product): GradedLeaf {
  return settled({ kind: 'never' }, personNode(person), { product, sought: { kind: 'nothing', because } });
}

/** S-12: the switches are not all known, and the answer depends on them. */
export function unknownRegime({ model }: Subject): GradedLeaf {
  const leaf = settled({ kind: 'regime' }, workloadNode(model, model.facts.available[0] ?? 'MDE'));
  return { ...leaf, span: { low: 0, high: 2 }, missingFacts: ['workloads'] };
}

/** S-93: the tenant's plan of a product has it, or is not known; nothing where any plan has. */
export function planLeaf({ model }: Subject, product: Product, plans: readonly Plan[]): GradedLeaf | undefined {
  if (plans.length === 0) return undefined;
  const plan = model.facts.plans?.[product as PlannedProduct];
  const isUnknown = plan === undefined && model.incompleteFacts.has('plans');
  if (!isUnknown && (plan === undefined || plans.includes(plan))) return undefined;
  const leaf = settled({ kind: 'plan', product, plans }, workloadNode(model, product), { product });
  return isUnknown ? { ...leaf, span: { low: 0, high: 2 }, missingFacts: ['plans'] } : leaf;
}

/** S-81: live response is on, for servers too where the device is one; nothing where no switch stands against it. */
export function liveResponseLeaf({ model }: Subject, device: DeviceFact | undefined): GradedLeaf | undefined {
  const { enabled, servers } = model.facts.liveResponse ?? {};
  const isServer = isWindowsServer(device);
  const isOff = enabled === false || (isServer && servers === false);
  const mayBeOff = enabled === undefined || (isServer && servers === undefined);
  const isUnknown = !isOff && mayBeOff && model.incompleteFacts.has('tenantSettings');
  if (!isOff && !isUnknown) return undefined;
  const requirement = { kind: 'liveResponse', ...(device ? { device: device.id } : {}) } as const;
  const leaf = settled(requirement, workloadNode(model, 'MDE'), { product: 'MDE' });
  return isUnknown ? { ...leaf, span: { low: 0, high: 2 }, missingFacts: ['tenantSettings'] } : leaf;
}

/** S-75, S-77: the person does not belong to this organisation. */
export function outsiderLeaf({ person }: Subject, product: Product): GradedLeaf {
  return settled({ kind: 'insider' }, personNode(person), { product });
}

/** The person may be a guest, for whom it would come to no more than this (S-12, S-75). */
export function unknownHome(subject: Subject, product: Product, asGuest: Span): GradedLeaf {
  return { ...outsiderLeaf(subject, product), span: { low: asGuest.low, high: 2 }, missingFacts: ['users'] };
}

/** S-57: the switches that a requirement of Unified RBAC needs, where they are not all on. */
export function inactiveLeaf(
  { model }: Subject,
  switches: readonly OfficeSwitch[],
  off: readonly OfficeSwitch[],
  rest: Graded,
): GradedLeaf {
  const sought = { kind: 'switches', off, rest } as const;
  return settled({ kind: 'active', switches }, workloadNode(model, 'MDO'), { product: 'MDO', sought });
}

/** S-102: the permission opens nothing on this product. */
export function withoutEffect(
  { model }: Subject,
  permission: string,
  product: Product,
  effective: readonly Product[],
): GradedLeaf {
  const goal = permissionNode(model, permission, product);
  return settled({ kind: 'never' }, goal, { product, sought: { kind: 'effect', effective } });
}
