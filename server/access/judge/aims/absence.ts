import { workloadNode } from '../../terms/node-references.ts';
import { certain, type Grade, gradeOf } from '../grade.ts';
import type { Aim, GradedLeaf } from '../graded.ts';
import { isIdentityScopeOnly, isReplacedInCloudApps } from '../grants/overridden.ts';
import { doubtful } from '../seek.ts';
import type { Subject } from '../subject.ts';
import type { View } from '../view.ts';

/** no local Cloud Apps role decides instead of Entra roles. */
export function localRoleAbsence(subject: Subject): GradedLeaf {
  return absence(subject, isReplacedInCloudApps, {
    requirement: { kind: 'absence', of: 'local-cloud-apps-role' },
    goal: workloadNode(subject.model, 'MDA'),
  });
}

/** not everything that is held on Identity is narrowed by a scope. */
export function identityScopeAbsence(subject: Subject): GradedLeaf {
  return absence(subject, isIdentityScopeOnly, {
    requirement: { kind: 'absence', of: 'identity-scope-only' },
    goal: workloadNode(subject.model, 'XSPM'),
  });
}

type Stated = Pick<Aim, 'requirement' | 'goal'>;

const told = { chainsIn: () => [], sought: { kind: 'stated' } } as const;

function absence(subject: Subject, isThere: (view: View) => boolean, stated: Stated): GradedLeaf {
  return subject.once(`absence ${stated.goal.id}`, (who) => lookForAbsence(who, isThere, stated));
}

function lookForAbsence(subject: Subject, isThere: (view: View) => boolean, stated: Stated): GradedLeaf {
  const gradeIn = (view: View): Grade => gradeOf(!isThere(view));
  if (subject.lenience.taken) return holding(stated);
  const now = gradeIn(subject.now);
  const { span, missingFacts } = doubtful(subject, certain(now), (doubt) => ({
    low: doubt.worse.some((view) => gradeIn(view) === 0) ? 0 : now,
    high: now === 0 ? gradeIn(doubt.best) : now,
  }));
  return { kind: 'leaf', span, aim: { ...stated, ...told }, chains: [], missingFacts, isSight: false };
}

function holding(stated: Stated): GradedLeaf {
  const aim = { ...stated, ...told };
  return { kind: 'leaf', span: certain(2), aim, chains: [], missingFacts: [], isSight: false };
}
