import { activationOf } from './activation.ts';
import { unknownRegime } from './aims/settled.ts';
import { describeTarget } from './describe-target.ts';
import type { DeviceFact, Person } from './facts.ts';
import { allOf, anyOf, type Finding } from './finding.ts';
import { type Grade, larger, smaller, verdictOf } from './grade.ts';
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
    const examine = (other: Subject) => examineOn(other, question, device);
    const gradedOf = (other: Subject) => graded(other, others, examine);
    const finding = gradedOf(subject);
    const verdict = verdictOf(finding.span);
    const prover = new Prover(subject);
    const isOpen = verdict === 'deny' || verdict === 'unknown';
    const proof = once(() => prover.proofOf(finding, isOpen));
    const reasons = once(() => (isOpen ? reasonsOf(prover, finding) : []));
    const notes = once(() => notesOf(subject, finding, question, device));
    return {
      person: personNode(subject.person),
      ...capabilityOf(model, question),
      target: describeTarget(model, question, device),
      verdict,
      get proof() {
        return proof();
      },
      get reasons() {
        return reasons();
      },
      ...activationOf(subject, finding, gradedOf),
      ...(isOpen ? {} : { removal: removalFrom(subject, gradedOf) }),
      get notes() {
        return notes();
      },
      missingSources: verdict === 'unknown' ? prover.missingSourcesOf(finding) : [],
    };
  };
}

/** What is told of an answer is worked out when it is asked for, so that the verdict never waits for it (S-86). */
function once<Value>(work: () => Value): () => Value {
  let known: { readonly value: Value } | undefined;
  return () => {
    known ??= { value: work() };
    return known.value;
  };
}

function examineOn(subject: Subject, question: Question, device: DeviceFact | undefined): Finding {
  return examineQuestion({ subject, on: question.on, ...(device ? { device } : {}) }, question.capability);
}

/**
 * S-12, S-101: every setting of switches that fits what is known has a say, and so has every world of missing facts:
 * what none of them leaves open is known, though its parts by themselves are not.
 */
function graded(subject: Subject, others: readonly AccessModel[], examine: (other: Subject) => Finding): Finding {
  const finding = examine(subject);
  const models = differingOn(relevantTo(finding), subject.model, others);
  const subjects = [subject, ...models.map((model) => subject.under({ model, lens: subject.now.lens }))];
  const spans = [finding.span, ...subjects.slice(1).map((other) => examine(other).span)];
  const high = larger(spans.map((span) => span.high));
  const low = smaller(spans.map((span) => span.low));
  const known = low === high ? low : smaller(subjects.map((other) => lowestIn(other, examine)));
  const span = { low: known, high };
  const { span: own } = finding;
  if (span.low === own.low && span.high === own.high) return finding;
  if (span.low === span.high) return allOf([finding], { span, isEitherWay: true });
  if (models.length === 0) return allOf([finding], { span });
  const join = own.high === 0 ? anyOf : allOf;
  return join([finding, unknownRegime(subject)], { span });
}

function lowestIn(subject: Subject, examine: (other: Subject) => Finding): Grade {
  return smaller(subject.worlds().map((world) => examine(world).span.low));
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
