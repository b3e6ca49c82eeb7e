import type { View } from '../view.ts';
import { carryOverGrants } from './carry-over.ts';
import type { Chain, Lenience, Wanted } from './chain.ts';
import { endpointLegacyGrants } from './endpoint-legacy.ts';
import { entraGrants } from './entra.ts';
import { productLegacyGrants } from './product-legacy.ts';
import { unifiedGrants } from './unified.ts';

const sources = [unifiedGrants, entraGrants, endpointLegacyGrants, productLegacyGrants, carryOverGrants];

/** Every way in which the person holds a permission on a product; grants are a union, nothing denies (section 5). */
export function grantsOf(view: View, wanted: Wanted, lenience: Lenience): Chain[] {
  return sources.flatMap((source) => source(view, wanted, lenience));
}
