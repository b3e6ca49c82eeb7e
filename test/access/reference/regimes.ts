import type { TenantFacts } from '../../../server/access/facts.ts';
import { type LegacySystem, type Product, products, type Regime } from '../../../server/access/vocabulary.ts';

/** Section 9 step 2, R-09, R-10, S-29, S-33, S-42, S-43. */
export function regimeOf(facts: TenantFacts, product: Product): Regime {
  const on = (code: (typeof facts.activated)[number]) => facts.activated.includes(code);
  if (product === 'MDC' || product === 'XSPM') return 'unified';
  if (product === 'MDE' || product === 'IOT') {
    if (on('MDE') || on('MDVM')) return 'unified';
    return facts.legacyRbac ? 'legacy' : 'basic';
  }
  return on(product) ? 'unified' : 'legacy';
}

/** Do the roles of this legacy system count for anything now? */
export function systemCounts(facts: TenantFacts, system: LegacySystem): boolean {
  if (system === 'mde') return regimeOf(facts, 'MDE') === 'legacy';
  if (system === 'mdo') return regimeOf(facts, 'MDO') === 'legacy';
  if (system === 'exo') return !(facts.activated.includes('MDO') && facts.activated.includes('EXO'));
  if (system === 'mdi') return regimeOf(facts, 'MDI') === 'legacy';
  if (system === 'mda') return regimeOf(facts, 'MDA') === 'legacy';
  return true;
}

/** R-15 as S-33 reads it: Cloud and Exposure Management, which are always active, do not count. */
export function someProductIsActive(facts: TenantFacts): boolean {
  return products.some(
    (product) =>
      product !== 'MDC' &&
      product !== 'XSPM' &&
      facts.available.includes(product) &&
      regimeOf(facts, product) === 'unified',
  );
}
