import type { PolicyRow } from '../terms/rulebook.ts';
import { never, planLeaf, unavailableProduct } from './aims/settled.ts';
import { larger, smaller } from './grade.ts';
import { allOf, anyOf, disputed, type Graded } from './graded.ts';
import { type BlockQuestion, examineRequirement } from './product-requirement.ts';
import type { Subject } from './subject.ts';

/** S-62: one threat policy, or the common ones together: allowed for each, for none, or for some of them. */
export function examinePolicies(asked: BlockQuestion, policies: ReadonlyMap<string, PolicyRow>): Graded {
  const { subject, on } = asked;
  const examineOne = ({ product, requirement }: PolicyRow): Graded =>
    subject.model.facts.available.includes(product)
      ? examineRequirement(asked, requirement, product)
      : unavailableProduct(subject, product);
  if (on.policy !== undefined) {
    const row = policies.get(on.policy);
    return row ? examineOne(row) : never(subject, `There is no threat policy ${on.policy}`, 'MDO');
  }
  const all = commonPolicies(subject, policies);
  const examineAll = (rows: readonly PolicyRow[]) => examineTogether(subject, distinct(rows).map(examineOne));
  const together = examineAll(all.map(withoutPlan));
  const [unlicensed] = all.flatMap(
    ({ product, requirement }) => planLeaf(subject, product, requirement.needsPlan) ?? [],
  );
  if (unlicensed === undefined) return together;
  const certain = examineAll(all.filter(({ requirement }) => requirement.needsPlan.length === 0));
  const low = smaller([together.span.low, certain.span.low]);
  const high = larger([together.span.high, certain.span.high]);
  const isSame = low === together.span.low && high === together.span.high;
  return isSame ? together : allOf([together, unlicensed], { span: { low, high } });
}

/** Many policies ask for the same. */
function distinct(rows: readonly PolicyRow[]): readonly PolicyRow[] {
  return [...new Map(rows.map((row) => [row.requirement, row])).values()];
}

/** What a plan lacks leaves the policies that are asked for together, it denies none of them (S-93). */
function withoutPlan(row: PolicyRow): PolicyRow {
  if (row.requirement.needsPlan.length === 0) return row;
  const requirement = planless.get(row.requirement) ?? { ...row.requirement, needsPlan: [] };
  planless.set(row.requirement, requirement);
  return { ...row, requirement };
}

const planless = new WeakMap<PolicyRow['requirement'], PolicyRow['requirement']>();

function examineTogether(subject: Subject, each: readonly Graded[]): Graded {
  const [first, ...others] = each;
  if (first === undefined) return never(subject, 'The tenant has no plan with threat policies', 'MDO');
  if (others.length === 0) return first;
  const [all, any] = [allOf(each, { followsParts: true }), anyOf(each, { followsParts: true })];
  if (all.span.low === any.span.low && all.span.high === any.span.high) return all;
  if (any.span.high === 0) return any;
  const some = disputed(any, ['N-policies-differ']);
  return all.span.high === 2 ? anyOf([all, some], { followsParts: true }) : some;
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
