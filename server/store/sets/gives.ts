import { verdictOf } from '../../access/judge/grade.ts';
import { Subject } from '../../access/judge/subject.ts';
import { holderOfOne } from '../../access/sets/holder-of-one.ts';
import type { Held } from '../../access/sets/holders.ts';
import { rightOf, wholeOf } from '../../access/sets/looks.ts';
import type { CapabilityRow } from '../../access/terms/rulebook.ts';
import type { Verdict } from '../../access/terms/vocabulary.ts';
import { type Askable, askable } from '../askable.ts';
import type { SnapshotView } from '../snapshot-view.ts';

export interface Given {
  readonly capability: CapabilityRow;
  readonly verdict: Verdict;
  /** The verdict holds where user access to a device group comes from elsewhere. */
  readonly needsUserAccess: boolean;
}

/** What a role or an assignment gives to somebody who has nothing else, over every capability that can be asked so. No read. */
export async function whatItGives(view: SnapshotView, held: Held): Promise<readonly Given[]> {
  const { model, person } = holderOfOne(view.model, held);
  const subject = new Subject(model, person);
  const given: Given[] = [];
  for (const asked of askable(model.rulebook)) given.push(await view.turn(() => givenBy(subject, asked)));
  return given;
}

function givenBy(subject: Subject, { capability, question }: Askable): Given {
  const verdict = verdictOf(wholeOf(question)(subject).span);
  if (verdict === 'allow' || capability.products.get('MDE')?.needsDeviceGroup !== true)
    return { capability, verdict, needsUserAccess: false };
  const right = verdictOf(rightOf(capability.id, question.on)(subject).span);
  return right === 'allow'
    ? { capability, verdict: right, needsUserAccess: true }
    : { capability, verdict, needsUserAccess: false };
}
