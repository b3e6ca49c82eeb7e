import type { TenantFacts } from '../terms/facts.ts';
import type { Decision, Proof, ProofGate, ProofLeaf } from '../terms/proof.ts';
import type { Question } from '../terms/question.ts';
import type { Rulebook } from '../terms/rulebook.ts';
import { type Grade, gradeNeed } from './atom.ts';
import { gradeProof, isGateSound } from './gate.ts';
import { atomOf, examineLeaf } from './leaf.ts';
import { otherPeople } from './other-people.ts';
import { needOfQuestion } from './question-need.ts';
import type { Scene } from './scene.ts';
import { gradeByGoals, Shown } from './shown.ts';
import { gradeAtom } from './truth.ts';

/**
 * The faults of a decision, none when its proof holds. Replays the proof against raw facts and the rulebook and shares
 * no code with what made it: every leaf by its edges, every gate by its parts, the whole against the requirement, which
 * is derived anew. A denial holds when the facts do not meet the requirement.
 */
export function verifyProof(
  decision: Decision,
  facts: TenantFacts,
  rulebook: Rulebook,
  personId: string,
  question: Question,
): string[] {
  const person = facts.people.find((candidate) => candidate.id === personId);
  if (!person) return [`There is no ${personId} in the facts`];
  const scene: Scene = { facts, rulebook, person };
  const faults = [...headFaults(decision, scene, question), ...gateFaults(scene, decision.proof)];
  const shown = new Shown();
  for (const leaf of leavesOf(decision.proof)) {
    const finding = examineLeaf(scene, leaf);
    const atom = atomOf(leaf);
    faults.push(...finding.faults);
    if (atom) shown.remember(atom, leaf.goal, finding.shown);
  }
  if (decision.verdict === 'unknown') {
    if (isSomethingMissing(scene)) return faults;
    return [...faults, 'It says unknown, but no source is incomplete'];
  }
  const need = needOfQuestion(scene, question);
  const byFacts = gradeNeed(need, (atom) => gradeAtom(scene, atom));
  const byProof = gradeNeed(need, (atom) => gradeByGoals(scene, atom, shown));
  if (byFacts !== decision.verdict) faults.push(`It says ${decision.verdict} where the facts say ${byFacts}`);
  for (const { scene: other, as } of otherPeople(scene)) {
    const otherwise = gradeNeed(needOfQuestion(other, question), (atom) => gradeAtom(other, atom));
    if (otherwise !== decision.verdict) faults.push(`It says ${decision.verdict}, but ${as} it is ${otherwise}`);
  }
  if (byProof !== decision.verdict) faults.push(`It says ${decision.verdict} where its leaves show ${byProof}`);
  return faults;
}

function headFaults(decision: Decision, { person }: Scene, question: Question): string[] {
  const faults: string[] = [];
  if (decision.person.id !== person.id || decision.person.kind !== person.kind) faults.push('It is about someone else');
  if (decision.capability.id !== question.capability) faults.push('It is about something else');
  if (decision.verdict !== decision.proof.verdict) {
    faults.push(`It says ${decision.verdict} where its proof says ${decision.proof.verdict}`);
  }
  return faults;
}

function gateFaults(scene: Scene, proof: Proof): string[] {
  if (proof.kind === 'leaf') return [];
  const isSound = proof.isEitherWay === true ? isSoundEitherWay(scene, proof) : isGateSound(proof);
  const own = isSound ? [] : [`A gate of kind ${proof.kind} says ${proof.verdict}, its parts do not`];
  return [...own, ...proof.parts.flatMap((part) => gateFaults(scene, part))];
}

/** S-101: what a gate says of every world it has to say of the one that is known, and only where there are others. */
function isSoundEitherWay(scene: Scene, gate: ProofGate): boolean {
  return isSomethingMissing(scene) && gradeProof(gate, (leaf) => factOf(scene, leaf)) === gate.verdict;
}

/** Which model decides is no question in the world that is known. */
function factOf(scene: Scene, leaf: ProofLeaf): Grade {
  if (leaf.requirement.kind === 'regime') return 'allow';
  const atom = atomOf(leaf);
  return atom ? gradeAtom(scene, atom) : 'deny';
}

function isSomethingMissing({ facts }: Scene): boolean {
  return facts.coverage.some(({ state }) => state !== 'complete');
}

function leavesOf(proof: Proof): readonly ProofLeaf[] {
  return proof.kind === 'leaf' ? [proof] : proof.parts.flatMap(leavesOf);
}
