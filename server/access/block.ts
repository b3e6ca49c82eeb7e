import { never, unavailableProduct } from './aims/settled.ts';
import { seekSight } from './aims/sight.ts';
import type { DeviceFact } from './facts.ts';
import { allOf, type Finding, holds } from './finding.ts';
import { otherModelMisses } from './misses/other-model.ts';
import type { Target } from './question.ts';
import { type Asked, examine } from './requirement.ts';
import { requirementIn } from './requirement-column.ts';
import type { ProductRequirement } from './rulebook.ts';
import type { Subject } from './subject.ts';
import { type Product, productNames } from './vocabulary.ts';

export interface BlockQuestion {
  readonly subject: Subject;
  readonly on: Target;
  readonly device?: DeviceFact;
}

/** What a capability demands on one product: the requirement of the regime, and sight of the device. */
export function examineBlock(
  { subject, on, device }: BlockQuestion,
  blocks: ReadonlyMap<Product, ProductRequirement>,
  product: Product,
): Finding {
  const block = blocks.get(product);
  if (!subject.model.facts.available.includes(product)) return unavailableProduct(subject, product);
  if (!block) return never(subject, `${productNames[product]} has no part in this`, product);
  const regime = subject.model.regimes.get(product) ?? 'legacy';
  const asked = { subject, on, product };
  const right = examine(asked, requirementIn(block, regime));
  const parts = block.needsDeviceGroup ? [right, seekSight(subject, on, device)] : [right];
  const finding = allOf(parts, { moreMissesOf: () => otherModelMisses(asked, block, regime) });
  return holds(finding) ? finding : { ...finding, notes: remarksOnDenial(asked, block) };
}

/** What documents say otherwise about roles that the person holds and that do not open this (S-29, S-31). */
function remarksOnDenial(asked: Asked, { whenDenied }: ProductRequirement): string[] {
  return whenDenied.flatMap(({ holder, notes }) => (holds(examine(asked, holder)) ? notes : []));
}
