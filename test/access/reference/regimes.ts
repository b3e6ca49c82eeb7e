import type { TenantFacts } from '../../../server/access/terms/facts.ts';
import {
  type LegacySystem,
  type OfficeSwitch,
  type Product,
  products,
  type Regime,
} from '../../../server/access/terms/vocabulary.ts';

/** Which model decides, S-29, S-33, S-42, S-43. */
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

/** S-57: the switch of Exchange permissions counts only while Office 365 is active. */
export function switchIsOn(facts: TenantFacts, code: OfficeSwitch): boolean {
  const isOfficeOn = facts.activated.includes('MDO');
  return code === 'MDO' ? isOfficeOn : isOfficeOn && facts.activated.includes('EXO');
}

/** R-15 as S-33 and S-104 read it: products without a switch of their own do not count. */
export function someProductIsActive(facts: TenantFacts): boolean {
  return products.some(
    (product) =>
      product !== 'MDC' &&
      product !== 'XSPM' &&
      product !== 'IOT' &&
      facts.available.includes(product) &&
      regimeOf(facts, product) === 'unified',
  );
}
