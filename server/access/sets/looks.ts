import { seekSight } from '../judge/aims/seek-sight.ts';
import { examineQuestion } from '../judge/examine-question.ts';
import { allOf, disputed, type Graded } from '../judge/graded.ts';
import { judgementsOf } from '../judge/judge.ts';
import type { Subject } from '../judge/subject.ts';
import { type DeviceFact, ungroupedId } from '../terms/facts.ts';
import type { Question } from '../terms/question.ts';

/** What is looked at of somebody: a whole question, or a part of one. */
export type Look = (subject: Subject) => Graded;

/** The same key stands for the same look, whatever the model. */
export interface NamedLook {
  readonly key: string;
  readonly look: Look;
}

export function wholeOf(question: Question, device?: DeviceFact): Look {
  return (subject) => judgementsOf(subject)(question, device).graded;
}

/**
 * Everything that an Endpoint capability demands but sight of the device group, which is all of it that depends on the
 * group. Where both are certain, the lower of the two is what the question comes to.
 */
export function rightOf(capability: string, on: Question['on']): Look {
  return (subject) => examineQuestion({ subject, on: { ...on, deviceGroup: ungroupedId } }, capability, withoutSight);
}

/** Sight of a device group, which does not depend on the capability but for live response. */
export function sightOf(deviceGroup: string, usesLiveResponse: boolean): Look {
  return (subject) => seekSight(subject, { deviceGroup }, undefined, usesLiveResponse);
}

function withoutSight(graded: Graded): Graded {
  if (graded.kind === 'leaf') return graded;
  const { kind, parts, right, notes } = graded;
  if (kind === 'conditional') return disputed(allOf(parts.map(withoutSight)), notes);
  return right === undefined ? graded : allOf(parts.filter((part) => part === right || !part.isSight));
}
