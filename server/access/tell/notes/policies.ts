import { verdictOf } from '../../judge/grade.ts';
import { type Graded, holds } from '../../judge/graded.ts';
import { commonPolicies } from '../../judge/policies.ts';
import { examineRequirement } from '../../judge/product-requirement.ts';
import type { Subject } from '../../judge/subject.ts';
import type { Question } from '../../terms/question.ts';
import type { NoteRow } from '../../terms/rulebook.ts';
import { listed } from '../wording.ts';

export const policiesDiffer = 'N-policies-differ';

/** S-62: where the threat policies differ, which are allowed and which are not. */
export function policyNotes(subject: Subject, graded: Graded, { capability, on }: Question): NoteRow[] {
  const { rulebook } = subject.model;
  const row = rulebook.notes.get(policiesDiffer);
  const policies = rulebook.capabilities.get(capability)?.policies;
  if (!row || !policies?.size || on.policy !== undefined || !isAboutDifference(graded)) return [];
  const verdicts = commonPolicies(subject, policies).map(({ name, product, requirement }) => ({
    name,
    verdict: verdictOf(examineRequirement({ subject, on }, requirement, product).span),
  }));
  const told = (['allow', 'conditional', 'deny', 'unknown'] as const).flatMap((verdict) => {
    const names = verdicts.filter((one) => one.verdict === verdict).map(({ name }) => name);
    return names.length > 0 ? [`${words[verdict]}: ${listed(names, names.length)}`] : [];
  });
  return [{ ...row, text: `${row.text} (${told.join('; ')})` }];
}

const words = { allow: 'yes', conditional: 'depends', deny: 'no', unknown: 'not known' } as const;

function isAboutDifference(graded: Graded): boolean {
  if (graded.kind === 'leaf' || !holds(graded)) return false;
  return graded.notes.includes(policiesDiffer) || graded.parts.some(isAboutDifference);
}
