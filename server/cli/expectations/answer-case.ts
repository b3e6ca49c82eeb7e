import { applyChanges } from '../../access/changes/apply-changes.ts';
import { decide } from '../../access/tell/decide.ts';
import { routesOf } from '../../access/tell/routes.ts';
import { sentenceOf } from '../../access/tell/sentence.ts';
import type { TenantFacts } from '../../access/terms/facts.ts';
import type { Decision } from '../../access/terms/proof.ts';
import { verifyProof } from '../../access/verify/verify-proof.ts';
import type { AccessExpectation } from '../../questions/expectations/expectation.ts';
import type { SnapshotView } from '../../store/snapshot-view.ts';
import { leafText } from '../answer-text.ts';
import { type CaseResult, expectedOf } from './case-result.ts';
import { activationsOf, compare } from './compare.ts';
import { evidenceOf, namesOf } from './evidence.ts';

/** Answers one expectation about access from the stored snapshot and says where the answer differs. */
export async function answerCase(
  file: string,
  expectation: AccessExpectation,
  view: SnapshotView,
  facts: TenantFacts,
): Promise<CaseResult> {
  const { name, line } = expectation;
  const head = { file, name, line, expected: expectedOf(expectation) };
  const decision = await decisionOf(expectation, view);
  const question = { capability: expectation.can, on: expectation.on };
  const unproven =
    expectation.assuming.length > 0 ? [] : verifyProof(decision, facts, view.model.rulebook, expectation.who, question);
  const faults = [
    ...compare(expectation, decision),
    ...unproven.map((fault) => `the proof fails verification: ${fault}`),
  ];
  return {
    ...head,
    faults,
    verdict: decision.verdict,
    state: decision.state ?? null,
    toActivate: activationsOf(decision),
    because: decision.reasons.map((reason) => reason.reason),
    through: [...new Set(evidenceOf(decision).map((node) => namesOf(node)[0] ?? node.id))],
    sentence: sentenceOf(decision),
    proof: faults.length === 0 ? [] : routesOf(decision, mostRoutes).leaves.flatMap(leafText),
  };
}

async function decisionOf(expectation: AccessExpectation, view: SnapshotView): Promise<Decision> {
  const { who, can, on, assuming } = expectation;
  const person = await view.person(who);
  if (!person) throw new Error(`The scratch snapshot ${view.number} lacks ${who}.`);
  const device = on.device === undefined ? undefined : await view.device(on.device);
  const model = assuming.length === 0 ? view.model : applyChanges(view.model, assuming);
  return decide(model, person, { capability: can, on }, device);
}

/** Of each requirement of an answer that is not as expected. */
const mostRoutes = 5;
