import type { CapabilityRow, ProductRequirement } from './rulebook.ts';
import type { Product } from './vocabulary.ts';

/** Whatever a capability demands on a product: in general, for some hunting tables, for some threat policies. */
export function demandsOf({
  products,
  tables,
  policies,
}: CapabilityRow): readonly (readonly [Product, ProductRequirement])[] {
  return [
    ...products,
    ...[...tables.values()].flatMap((byClass) => [...byClass.products]),
    ...[...policies.values()].map(({ product, requirement }) => [product, requirement] as const),
  ];
}
