import type { GradedLeaf } from '../../judge/graded.ts';
import type { Subject } from '../../judge/subject.ts';
import type { Miss } from '../../terms/proof.ts';
import { titleOf } from '../title.ts';
import { coverageMisses } from './coverage-misses.ts';
import { permissionMisses } from './permission-misses.ts';
import { roleMisses } from './role-misses.ts';
import { settledMisses } from './settled.ts';
import { sightMisses } from './sight-misses.ts';
import { switchMisses } from './switches.ts';

/** Why a leaf does not hold, nearest first. */
export function missesOfLeaf(subject: Subject, { aim }: GradedLeaf): readonly Miss[] {
  const { sought, goal, chainsIn } = aim;
  switch (sought.kind) {
    case 'permission':
      return permissionMisses(subject, sought.wanted, { chainsIn, ...(sought.off ? { off: sought.off } : {}) });
    case 'role':
      return roleMisses(subject, { ...sought, title: titleOf(subject.model, aim), goal, chainsIn });
    case 'coverage':
      return coverageMisses(subject, sought.wanted, goal);
    case 'sight':
      return sightMisses(subject, sought.groups, goal, chainsIn);
    case 'switches':
      return switchMisses(subject, aim, sought.rest);
    case 'effect':
    case 'nothing':
    case 'stated':
      return settledMisses(subject, aim);
  }
}
