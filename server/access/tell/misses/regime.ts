import type { Chain, Wanted } from '../../judge/grants/chain.ts';
import { grantsOf } from '../../judge/grants/every-source.ts';
import type { Subject } from '../../judge/subject.ts';
import { modelWith } from '../../judge/switched-model.ts';
import { viewOf } from '../../judge/view.ts';
import type { Miss } from '../../terms/proof.ts';
import { productNames } from '../../terms/vocabulary.ts';
import { agreeing, listed } from '../wording.ts';
import { brokenAtTheEnd, endsAtDirectoryRole, giversOf, throughDirectoryRole } from './miss.ts';

/** S-87: directory roles of the person that would count if another model decided on the product. */
export function regimeMisses(subject: Subject, wanted: Wanted, inactive: readonly Chain[]): Miss[] {
  const { now } = subject;
  const once = inactive.filter(endsAtDirectoryRole);
  const before = beforeRoleBasedAccess(subject, wanted);
  if (once.length === 0 && before.length === 0) return [];
  const chains = [...before, ...once];
  return [brokenAtTheEnd(now, chains, 'regime', sentenceOf(wanted, before, once))];
}

/** What directory roles gave on Endpoint until its role-based access control was turned on. */
function beforeRoleBasedAccess({ model, person, now }: Subject, wanted: Wanted): readonly Chain[] {
  if (model.regimes.get(wanted.product) !== 'legacy' || (wanted.product !== 'MDE' && wanted.product !== 'IOT'))
    return [];
  const basic = modelWith(model, (facts) => ({ ...facts, legacyRbac: false }));
  return grantsOf(viewOf(basic, person, now.lens), wanted, {}).filter(throughDirectoryRole);
}

function sentenceOf({ product }: Wanted, before: readonly Chain[], once: readonly Chain[]): string {
  const name = productNames[product];
  const certain = before.filter(({ isDisputed }) => !isDisputed);
  if (certain.length === 0 && once.length > 0)
    return `${agreeing(giversOf(once), 'gives', 'give')} this only while ${name} is active in Unified RBAC.`;
  const [readers, gave] = certain.length > 0 ? [certain, 'gave'] : [before, 'perhaps gave'];
  const activating = once.length > 0 ? `, or activating ${name} in Unified RBAC,` : '';
  return `${listed(giversOf(readers))} ${gave} read access to ${name} until its role-based access control was turned on, which cannot be undone. A ${name} role for one of their groups${activating} restores it.`;
}
