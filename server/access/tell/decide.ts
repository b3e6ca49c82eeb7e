import { permissionPrefix } from '../judge/examine-question.ts';
import { type Judgement, judgementsFor } from '../judge/judge.ts';
import type { AccessModel } from '../judge/model.ts';
import type { DeviceFact, Person } from '../terms/facts.ts';
import type { NodeReference } from '../terms/node.ts';
import { personNode } from '../terms/node-references.ts';
import type { Decision } from '../terms/proof.ts';
import type { Question } from '../terms/question.ts';
import { type Activation, activationOf } from './activation.ts';
import { describeTarget } from './describe-target.ts';
import { extentOf } from './extent.ts';
import { notesOf } from './notes.ts';
import { Prover } from './prover.ts';
import { reasonsOf } from './reasons.ts';
import { removalFrom } from './removal.ts';

/** Answers one question. `device` is the fact behind `question.on.device`; without it nothing is in a device group. */
export function decide(model: AccessModel, person: Person, question: Question, device?: DeviceFact): Decision {
  return decisionsFor(model, person)(question, device);
}

/** For several questions about one person: what they hold is worked out once. */
export function decisionsFor(
  model: AccessModel,
  person: Person,
): (question: Question, device?: DeviceFact) => Decision {
  const judgeOn = judgementsFor(model, person);
  return (question, device) => decisionOf(judgeOn(question, device));
}

/** What is told of a verdict, each part worked out once and only when it is asked for, so that no verdict waits for it. */
export function decisionOf(judgement: Judgement): Decision {
  const { subject, graded, question, device, verdict, again } = judgement;
  const prover = new Prover(subject);
  const isOpen = verdict === 'deny' || verdict === 'unknown';
  const proof = once(() => prover.proofOf(graded, isOpen));
  const reasons = once(() => (isOpen ? reasonsOf(prover, graded) : []));
  const notes = once(() => notesOf(subject, graded, question, device));
  const activation = once((): Activation => activationOf(subject, graded, again));
  const removal = once(() => (isOpen ? undefined : removalFrom(subject, again)));
  const extent = once(() => extentOf(judgement));
  const capability = once(() => capabilityOf(subject.model, question));
  const target = once(() => describeTarget(subject.model, question, device));
  const decision: Decision = {
    person: personNode(subject.person),
    verdict,
    missingFacts: verdict === 'unknown' ? prover.missingFactsOf(graded) : [],
    get capability() {
      return capability().capability;
    },
    get phrase() {
      return capability().phrase;
    },
    get target() {
      return target();
    },
    get proof() {
      return proof();
    },
    get reasons() {
      return reasons();
    },
    get state() {
      return activation().state;
    },
    get toActivate() {
      return activation().toActivate;
    },
    get removal() {
      return removal();
    },
    get extent() {
      return extent();
    },
    get notes() {
      return notes();
    },
  };
  judgements.set(decision, judgement);
  return decision;
}

const judgements = new WeakMap<Decision, Judgement>();

/** What a decision tells of, for whoever has further questions about it; none of a decision from elsewhere. */
export function judgementBehind(decision: Decision): Judgement | undefined {
  return judgements.get(decision);
}

function once<Value>(work: () => Value): () => Value {
  let known: { readonly value: Value } | undefined;
  return () => {
    known ??= { value: work() };
    return known.value;
  };
}

/** The capability of a question, or the permission that it asks for, as answers name it. */
export function capabilityNode(model: AccessModel, question: Question): NodeReference {
  return capabilityOf(model, question).capability;
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
