import { activationOf } from './activation.ts';
import { unknownRegime } from './aims/settled.ts';
import { describeTarget } from './describe-target.ts';
import type { DeviceFact, Person } from './facts.ts';
import { allOf, anyOf, type Finding } from './finding.ts';
import { larger, smaller, verdictOf } from './grade.ts';
import type { AccessModel } from './model.ts';
import { personNode } from './node-references.ts';
import { notesOf } from './notes.ts';
import type { Decision, NodeReference } from './proof.ts';
import { Prover } from './prover.ts';
import type { Question } from './question.ts';
import { reasonsOf } from './reasons.ts';
import { removalFrom } from './removal.ts';
import { Subject } from './subject.ts';
import { examineQuestion, permissionPrefix } from './target.ts';
import { differingOn, possibleModels, relevantTo } from './unknown-switches.ts';

/** Answers one question. `device` is the fact behind `question.on.device`; without it nothing is in a device group. */
export function decide(model: AccessModel, person: Person, question: Question, device?: DeviceFact): Decision {
  return decisionsFor(model, person)(question, device);
}

/** For several questions about one person: what they hold is worked out once. */
export function decisionsFor(
  model: AccessModel,
  person: Person,
): (question: Question, device?: DeviceFact) => Decision {
  const subject = new Subject(model, person);
  const others = possibleModels(model);
  return (question, device) => {
    const finding = withUnknownSwitches(subject, others, question, device);
    const verdict = verdictOf(finding.span);
    const prover = new Prover(subject);
    const isOpen = verdict === 'deny' || verdict === 'unknown';
    const examine = (other: Subject) => examineOn(other, question, device);
    return {
      person: personNode(subject.person),
      ...capabilityOf(model, question),
      target: describeTarget(model, question, device),
      verdict,
      proof: prover.proofOf(finding, isOpen),
      reasons: isOpen ? reasonsOf(prover, finding) : [],
      ...activationOf(subject, finding, examine),
      ...(isOpen ? {} : { removal: removalFrom(subject, examine) }),
      notes: notesOf(subject, finding, question, device),
      missingSources: verdict === 'unknown' ? prover.missingSourcesOf(finding) : [],
    };
  };
}

function examineOn(subject: Subject, question: Question, device: DeviceFact | undefined): Finding {
  return examineQuestion({ subject, on: question.on, ...(device ? { device } : {}) }, question.capability);
}

/** S-12: where the switches are not all known, every setting that fits what is known has a say. */
function withUnknownSwitches(
  subject: Subject,
  others: readonly AccessModel[],
  question: Question,
  device: DeviceFact | undefined,
): Finding {
  const finding = examineOn(subject, question, device);
  let span = finding.span;
  for (const model of differingOn(relevantTo(finding), subject.model, others)) {
    const other = examineOn(new Subject(model, subject.person), question, device).span;
    span = { low: smaller([span.low, other.low]), high: larger([span.high, other.high]) };
    if (span.low === 0 && span.high === 2) break;
  }
  if (span.low === finding.span.low && span.high === finding.span.high) return finding;
  const join = finding.span.high === 0 ? anyOf : allOf;
  return join([finding, unknownRegime(subject)], { span });
}

function capabilityOf(
  { rulebook, facts }: AccessModel,
  { capability }: Question,
): { readonly capability: NodeReference; readonly phrase: string } {
  const row = rulebook.capabilities.get(capability);
  if (row) return { capability: { kind: 'Capability', id: row.id, name: row.title }, phrase: row.phrase };
  const id = capability.slice(permissionPrefix.length);
  const permission = rulebook.permissions.get(id);
  const extra = facts.extraPermissions.find((candidate) => candidate.id === id);
  const name = permission ? `${permission.name} (${permission.level})` : `${extra?.displayName ?? id}`;
  return { capability: { kind: 'Capability', id: capability, name }, phrase: `use the permission ${name}` };
}
