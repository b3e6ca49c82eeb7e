import type { Subject } from '../../../judge/subject.ts';
import type { Bearing } from '../../bearing.ts';
import type { Case } from '../case.ts';
import type { Wants } from '../wants.ts';

/** What candidates are drawn from: the person as they are, and what is wanted under any switches in question. */
export interface Scene {
  readonly asked: Case;
  readonly subject: Subject;
  readonly bearing: Bearing;
  readonly wants: Wants;
}

/** The groups that the person is in, nearest first. */
export function ownGroups({ subject: { now, person } }: Scene): readonly string[] {
  return now.reach.principals.filter((id) => id !== person.id);
}
