import type { DeviceFact } from '../terms/facts.ts';
import type { Target } from '../terms/question.ts';
import type { ProductRequirement } from '../terms/rulebook.ts';
import { type Product, productNames } from '../terms/vocabulary.ts';
import { seekSight } from './aims/seek-sight.ts';
import { liveResponseLeaf, never, outsiderLeaf, planLeaf, unavailableProduct, unknownHome } from './aims/settled.ts';
import { type Asked, allOf, disputed, type Graded, type GradedGate } from './graded.ts';
import { mayBeExternal, outsideOf } from './outsiders.ts';
import { examine } from './requirement.ts';
import { requirementIn } from './requirement-column.ts';
import type { Subject } from './subject.ts';

export interface BlockQuestion {
  readonly subject: Subject;
  readonly on: Target;
  readonly device?: DeviceFact;
}

/** What a capability demands on one product. */
export function examineBlock(
  asked: BlockQuestion,
  blocks: ReadonlyMap<Product, ProductRequirement>,
  product: Product,
): Graded {
  const block = blocks.get(product);
  if (!asked.subject.model.facts.available.includes(product)) return unavailableProduct(asked.subject, product);
  if (!block) return never(asked.subject, `${productNames[product]} does not apply here`, product);
  return examineRequirement(asked, block, product);
}

/** What a block demands of whom it may concern: of people who may be guests, what it demands of either (S-12, S-75). */
export function examineRequirement(asked: BlockQuestion, block: ProductRequirement, product: Product): Graded {
  const { subject } = asked;
  const { external } = block.outsiders;
  const graded = examineFor(asked, block, product, outsideOf(subject.person, block.outsiders));
  if (external === undefined || !mayBeExternal(subject.person) || !subject.model.incompleteFacts.has('users'))
    return graded;
  const { span: asGuest } = examineFor(asked, block, product, external);
  if (asGuest.low === graded.span.low && asGuest.high === graded.span.high) return graded;
  const again = (other: Subject) => examineRequirement({ ...asked, subject: other }, block, product);
  return allOf([unknownHome(subject, product, asGuest), graded], { again });
}

/** The plan, the switches, the requirement of the regime, and sight of the device: in the order of S-95. */
function examineFor(
  asked: BlockQuestion,
  block: ProductRequirement,
  product: Product,
  outside: ReturnType<typeof outsideOf>,
): GradedGate {
  const { subject, on, device } = asked;
  const rightAsked = { subject, on, product, isUnifiedDisputed: outside === 'conditional-by-unified' };
  const right = examineRight(rightAsked, block);
  const parts = [
    ...some(planLeaf(subject, product, block.needsPlan)),
    ...(block.usesLiveResponse ? some(liveResponseLeaf(subject, device)) : []),
    ...(outside === 'never' ? [outsiderLeaf(subject, product)] : []),
    right,
    ...(block.needsDeviceGroup ? [seekSight(subject, on, device, block.usesLiveResponse)] : []),
  ];
  const again = (other: Subject) => examineRequirement({ ...asked, subject: other }, block, product);
  const notes = planNotes(subject, block, product);
  const whole = allOf(parts, { notes, right, again });
  const graded = outside === 'conditional' ? disputed(whole, ['T-50']) : whole;
  return { ...graded, demanded: { asked: rightAsked, block } };
}

/** The requirement of the regime, and what the other regime would have made of it. */
function examineRight(asked: Asked, block: ProductRequirement): GradedGate {
  const regime = asked.subject.model.regimes.get(asked.product) ?? 'legacy';
  const found = examine(asked, requirementIn(block, regime));
  const again = (subject: Subject) => examineRight({ ...asked, subject }, block);
  const more = { again, inOtherModel: { asked, block } };
  return found.kind === 'leaf' ? allOf([found], more) : { ...found, ...more };
}

function some<Item>(item: Item | undefined): Item[] {
  return item === undefined ? [] : [item];
}

function planNotes({ model }: Subject, { planNotes: rows }: ProductRequirement, product: Product): readonly string[] {
  const plan = product === 'MDO' || product === 'MDE' ? model.facts.plans?.[product] : undefined;
  return rows.flatMap((row) => (row.plan === plan ? row.notes : []));
}
