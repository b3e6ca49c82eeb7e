import { never, unavailableProduct } from './aims/settled.ts';
import { type BlockQuestion, examineRequirement } from './block.ts';
import { allOf, anyOf, disputed, type Finding } from './finding.ts';
import type { PolicyRow } from './rulebook.ts';
import type { Subject } from './subject.ts';

/** S-62: one threat policy, or the common ones together: allowed for each, for none, or for some of them. */
export function examinePolicies(asked: BlockQuestion, policies: ReadonlyMap<string, PolicyRow>): Finding {
  const { subject, on } = asked;
  const examineOne = ({ product, requirement }: PolicyRow): Finding =>
    subject.model.facts.available.includes(product)
      ? examineRequirement(asked, requirement, product)
      : unavailableProduct(subject, product);
  if (on.policy !== undefined) {
    const row = policies.get(on.policy);
    return row ? examineOne(row) : never(subject, `There is no threat policy ${on.policy}`, 'MDO');
  }
  const common = commonPolicies(subject, policies);
  const [first, ...others] = [...new Map(common.map((row) => [row.requirement, row])).values()].map(examineOne);
  if (first === undefined) return never(subject, 'The tenant has no plan with threat policies', 'MDO');
  if (others.length === 0) return first;
  const each = [first, ...others];
  const [all, any] = [allOf(each), anyOf(each)];
  if (all.span.low === 2) return all;
  if (any.span.high === 0) return any;
  const some = disputed(any, ['N-policies-differ']);
  return all.span.high === 2 ? anyOf([all, some]) : some;
}

/** Policies that the tenant's plan lacks leave them (S-93). */
export function commonPolicies({ model }: Subject, policies: ReadonlyMap<string, PolicyRow>): readonly PolicyRow[] {
  return [...policies.values()].filter(({ isCommon, product, requirement }) => {
    const plan = product === 'MDO' ? model.facts.plans?.MDO : undefined;
    return (
      isCommon && (plan === undefined || requirement.needsPlan.length === 0 || requirement.needsPlan.includes(plan))
    );
  });
}
