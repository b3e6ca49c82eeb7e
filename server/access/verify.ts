import type { TenantFacts } from './facts.ts';
import type { Decision, Proof, ProofLeaf } from './proof.ts';
import type { Question } from './question.ts';
import type { Rulebook } from './rulebook.ts';
import { gradeNeed } from './verify/atom.ts';
import { isGateSound } from './verify/gate.ts';
import { examineLeaf } from './verify/leaf.ts';
import { needOfQuestion } from './verify/question-need.ts';
import type { Scene } from './verify/scene.ts';
import { gradeByGoals, Shown } from './verify/shown.ts';
import { gradeAtom } from './verify/truth.ts';

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
  const faults = [...headFaults(decision, scene, question), ...gateFaults(decision.proof)];
  const shown = new Shown();
  for (const leaf of leavesOf(decision.proof)) {
    const finding = examineLeaf(scene, leaf);
    faults.push(...finding.faults);
    shown.remember(leaf.goal, finding.shown);
  }
  if (decision.verdict === 'unknown') {
    if (facts.sources.some((source) => source.state !== 'complete')) return faults;
    return [...faults, 'It says unknown, but no source is incomplete'];
  }
  const need = needOfQuestion(scene, question);
  const byFacts = gradeNeed(need, (atom) => gradeAtom(scene, atom));
  const byProof = gradeNeed(need, (atom) => gradeByGoals(scene, atom, shown));
  if (byFacts !== decision.verdict) faults.push(`It says ${decision.verdict} where the facts say ${byFacts}`);
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

function gateFaults(proof: Proof): string[] {
  if (proof.kind === 'leaf') return [];
  const own = isGateSound(proof) ? [] : [`A gate of kind ${proof.kind} says ${proof.verdict}, its parts do not`];
  return [...own, ...proof.parts.flatMap(gateFaults)];
}

function leavesOf(proof: Proof): readonly ProofLeaf[] {
  return proof.kind === 'leaf' ? [proof] : proof.parts.flatMap(leavesOf);
}
