import type { TenantFacts } from '../terms/facts.ts';
import { productsWithSwitch } from '../terms/switches.ts';
import type { LegacySystem, OfficeSwitch, Product, Regime } from '../terms/vocabulary.ts';

/** Which model decides on a product, S-33, S-42. */
export function regimeFrom(facts: TenantFacts, product: Product): Regime {
  switch (product) {
    case 'MDC':
    case 'XSPM':
      return 'unified';
    case 'MDE':
    case 'IOT':
      if (facts.activated.some((code) => code === 'MDE' || code === 'MDVM')) return 'unified';
      return facts.legacyRbac ? 'legacy' : 'basic';
    default:
      return facts.activated.includes(product) ? 'unified' : 'legacy';
  }
}

export function isUnified(facts: TenantFacts, product: Product): boolean {
  return regimeFrom(facts, product) === 'unified';
}

/** Whether roles of a product's own model count (R-07, R-10, S-25, S-27, S-43). */
export function isInForce(facts: TenantFacts, system: LegacySystem): boolean {
  switch (system) {
    case 'mde':
      return regimeFrom(facts, 'MDE') === 'legacy';
    case 'exo':
      return !isSwitchedOn(facts, 'EXO');
    case 'mdo':
      return !isSwitchedOn(facts, 'MDO');
    case 'mdi':
      return !isUnified(facts, 'MDI');
    case 'mda':
      return !isUnified(facts, 'MDA');
    case 'sent':
      return true;
  }
}

export function isSwitchedOn({ activated }: TenantFacts, code: OfficeSwitch): boolean {
  return activated.includes('MDO') && activated.includes(code);
}

/** R-15, S-33, S-104: a product without a switch of its own is never what is active. */
export function hasActiveProduct(facts: TenantFacts): boolean {
  return productsWithSwitch.some((product) => facts.available.includes(product) && isUnified(facts, product));
}
