import type { Chain } from '../../judge/grants/chain.ts';
import type { Subject } from '../../judge/subject.ts';
import type { Miss } from '../../terms/proof.ts';
import { type Product, productNames, workloadNames } from '../../terms/vocabulary.ts';
import { listed } from '../wording.ts';
import { brokenAtTheEnd, giversOf } from './miss.ts';

/** ways by roles of the product's own, which have no effect while it is active in Unified RBAC. */
export function ignoredMisses({ now }: Subject, product: Product, ways: readonly Chain[]): Miss[] {
  if (ways.length === 0) return [];
  const isOfExchange = ways.every(({ edges }) => edges.some(({ to }) => to.id.startsWith('exo:')));
  const active = isOfExchange ? `${workloadNames.EXO} are` : `${productNames[product]} is`;
  const sentence = `${listed(giversOf(ways))} would give what is needed, but ${active} active in Unified RBAC, where individual RBAC roles have no effect.`;
  return [brokenAtTheEnd(now, ways, 'legacy-ignored', sentence)];
}
