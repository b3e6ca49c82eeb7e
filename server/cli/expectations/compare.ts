import type { Decision } from '../../access/proof.ts';
import type { AccessExpectation } from '../../tenant/expectations/expectation.ts';
import { evidenceOf, namesOf } from './evidence.ts';

/** Where an answer is not what was expected; a reason or a node that was not named is no fault. */
export function compare(expected: AccessExpectation, decision: Decision): string[] {
  const reasons = decision.reasons.map((reason) => reason.reason);
  const names = new Set(evidenceOf(decision).flatMap(namesOf));
  const missingReasons = expected.because.filter((reason) => !reasons.includes(reason));
  const missingNodes = expected.through.filter((name) => !names.has(name));
  const unwantedNodes = expected.notThrough.filter((name) => names.has(name));
  return [
    ...(expected.verdict === undefined || expected.verdict === decision.verdict
      ? []
      : [`expected ${expected.verdict}, got ${decision.verdict}`]),
    ...missingReasons.map((reason) => `${reason} is not among the reasons (${reasons.join(', ') || 'there are none'})`),
    ...missingNodes.map((name) => `${name} is not in the evidence`),
    ...unwantedNodes.map((name) => `${name} is in the evidence and should not be`),
  ];
}
