import type { Aim } from '../../judge/graded.ts';
import { isInsider } from '../../judge/outsiders.ts';
import type { Subject } from '../../judge/subject.ts';
import type { Miss } from '../../terms/proof.ts';
import type { ReasonClass } from '../../terms/reason-classes.ts';
import { type Plan, type PlannedProduct, type Product, productNames } from '../../terms/vocabulary.ts';
import { titleOf } from '../title.ts';
import { listed } from '../wording.ts';
import { localRoleMisses } from './overridden.ts';

/** Why something that no route leads to does not hold: the tenant or the account is not so. */
export function settledMisses(subject: Subject, aim: Aim): readonly Miss[] {
  if (aim.requirement.kind === 'absence')
    return aim.requirement.of === 'local-cloud-apps-role' ? localRoleMisses(subject, []) : [];
  if (isOpen(subject, aim)) return [];
  const [reason, sentence] = told(subject, aim);
  return [{ reason, sentence, edges: [], missing: [] }];
}

/** Of an account that may be disabled, or of somebody who may be a guest, there is nothing to tell. */
function isOpen({ person }: Subject, { requirement: { kind } }: Aim): boolean {
  return (kind === 'account' && person.enabled) || (kind === 'insider' && isInsider(person));
}

function told(subject: Subject, aim: Aim): readonly [reason: ReasonClass, sentence: string] {
  const { person, model } = subject;
  const { requirement, sought } = aim;
  switch (requirement.kind) {
    case 'account':
      return [
        'account-disabled',
        `The account of ${person.displayName} is disabled: its memberships and roles have no effect until it is enabled.`,
      ];
    case 'available':
      return ['data-source', `This tenant does not have ${productNames[requirement.product]}.`];
    case 'plan':
      return ['licence', planSentence(requirement.product, model.facts.plans?.[requirement.product as PlannedProduct])];
    case 'liveResponse': {
      const what = model.facts.liveResponse?.enabled === false ? 'Live response' : 'Live response for servers';
      return ['switched-off', `${what} is turned off in the advanced features, for everyone.`];
    }
    case 'insider':
      return ['principal-kind', outsiderSentence(subject)];
    case 'someActiveProduct':
      return ['inactive', 'No workload is active in Unified RBAC.'];
    case 'regime':
      return ['unknown-source', 'It is not fully known which workloads are active in Unified RBAC.'];
    default: {
      if (sought.kind !== 'effect') return ['permission', `${titleOf(model, aim)}.`];
      const where = listed(sought.effective.map((code) => productNames[code]));
      return ['data-source', `${titleOf(model, aim)}; it applies to ${where}.`];
    }
  }
}

function outsiderSentence({ person }: Subject): string {
  const who =
    person.kind === 'ForeignPrincipal' ? 'a principal of another tenant' : 'a guest from another organisation';
  return `${person.displayName} is ${who}; administrators of other organisations cannot manage quarantined messages.`;
}

function planSentence(product: Product, plan: Plan = 'none'): string {
  const name = productNames[product];
  switch (plan) {
    case 'none':
      return `This tenant has no ${name} plan, which this requires.`;
    case 'P1':
      return `This tenant has ${name} Plan 1, which does not include this.`;
    case 'P2':
      return `This tenant has ${name} Plan 2, which does not include this.`;
    case 'business':
      return 'This tenant has Defender for Business, which does not include this.';
  }
}
