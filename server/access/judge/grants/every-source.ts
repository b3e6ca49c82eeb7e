import type { View } from '../view.ts';
import { carryOverGrants } from './carry-over.ts';
import type { Chain, Lenience, Wanted } from './chain.ts';
import { endpointLegacyGrants } from './endpoint-legacy.ts';
import { entraGrants } from './entra.ts';
import { isIdentityScopeOnly } from './overridden.ts';
import { productLegacyGrants } from './product-legacy.ts';
import { unifiedGrants } from './unified.ts';

const sources = [unifiedGrants, entraGrants, endpointLegacyGrants, productLegacyGrants, carryOverGrants];

/** S-56: what Unified RBAC and the defaults of Entra roles give, without the roles of a product's own model. */
export function unifiedGrantsOf(view: View, wanted: Wanted, lenience: Lenience): Chain[] {
  if (!view.model.facts.available.includes(wanted.product)) return [];
  if (view.model.regimes.get(wanted.product) !== 'unified' && !lenience.inactive) return [];
  return [...unifiedGrants(view, wanted, lenience), ...entraGrants(view, wanted, lenience)];
}

/**
 * Every way in which the person holds a permission on a product that the tenant has; grants are a union, nothing
 * denies. The one exception hides all of Exposure Management.
 */
export function grantsOf(view: View, wanted: Wanted, lenience: Lenience): Chain[] {
  if (!view.model.facts.available.includes(wanted.product)) return [];
  if (wanted.product === 'XSPM' && !lenience.taken && isIdentityScopeOnly(view)) return [];
  return sources.flatMap((source) => source(view, wanted, lenience));
}
