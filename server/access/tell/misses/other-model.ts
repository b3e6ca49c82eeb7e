import type { Asked, Demanded } from '../../judge/graded.ts';
import type { Chain } from '../../judge/grants/chain.ts';
import { examine } from '../../judge/requirement.ts';
import { requirementIn } from '../../judge/requirement-column.ts';
import { Subject } from '../../judge/subject.ts';
import { modelWith, turnedOff, turnedOn } from '../../judge/switched-model.ts';
import type { Miss } from '../../terms/proof.ts';
import { productNames } from '../../terms/vocabulary.ts';
import { agreeing, listed } from '../wording.ts';
import { ignoredMisses } from './ignored.ts';
import { brokenAtTheEnd, chainsOf, endsAtDirectoryRole, giversOf } from './miss.ts';

/** Where the regimes demand different things: what the model that does not decide would have given. */
export function otherModelMisses({ asked, block }: Demanded): Miss[] {
  const { subject, product } = asked;
  const regime = subject.model.regimes.get(product) ?? 'legacy';
  const change = regime === 'unified' ? turnedOff : turnedOn;
  const model = modelWith(subject.model, change([product === 'IOT' ? 'MDE' : product]));
  const other = model.regimes.get(product) ?? regime;
  const requirement = requirementIn(block, other);
  if (requirement === requirementIn(block, regime)) return [];
  const found = examine({ ...asked, subject: new Subject(model, subject.person, subject.now.lens) }, requirement);
  const chains = found.span.high > 0 ? chainsOf(found) : [];
  const byLegacyRole = chains.filter(({ edges }) => edges.some(({ to }) => to.kind === 'LegacyRole'));
  if (regime === 'unified') return ignoredMisses(subject, product, byLegacyRole);
  return [...inactive(asked, chains), ...uncounted(asked, chains)];
}

function inactive({ subject, product }: Asked, chains: readonly Chain[]): Miss[] {
  const ways = chains.filter(({ edges }) => edges.some(({ to }) => to.kind === 'UnifiedRole'));
  if (ways.length === 0) return [];
  const sentence = `${listed(giversOf(ways))} would give what is needed, but ${productNames[product]} is not active in Unified RBAC.`;
  return [brokenAtTheEnd(subject.now, ways, 'inactive', sentence)];
}

function uncounted({ subject, product }: Asked, chains: readonly Chain[]): Miss[] {
  const ways = chains.filter(endsAtDirectoryRole);
  if (ways.length === 0) return [];
  const sentence = `${agreeing(giversOf(ways), 'gives', 'give')} this only while ${productNames[product]} is active in Unified RBAC.`;
  return [brokenAtTheEnd(subject.now, ways, 'regime', sentence)];
}
