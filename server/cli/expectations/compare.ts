import type { Decision } from '../../access/terms/proof.ts';
import type { AccessExpectation } from '../../questions/expectations/expectation.ts';
import { evidenceOf, namesOf } from './evidence.ts';

/** What is to be activated, as expectations name it: groups by id, directory roles by name. */
export function activationsOf({ toActivate }: Decision): string[] {
  return toActivate.map(({ kind, id, name }) => (kind === 'EntraRole' ? name : id));
}

function stateFaults({ state, toActivate }: AccessExpectation, decision: Decision): string[] {
  const found = activationsOf(decision);
  const shown = (names: readonly string[]) => names.join(', ') || 'nothing';
  const isSame = toActivate?.every((name) => found.includes(name)) && found.every((name) => toActivate.includes(name));
  return [
    ...(state === undefined || state === decision.state
      ? []
      : [`expected the state ${state}, got ${decision.state ?? 'none, because data was not imported'}`]),
    ...(toActivate === undefined || isSame
      ? []
      : [`expected ${shown(toActivate)} to be activated, got ${shown(found)}`]),
  ];
}

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
    ...stateFaults(expected, decision),
    ...missingReasons.map((reason) => `${reason} is not among the reasons (${reasons.join(', ') || 'none'})`),
    ...missingNodes.map((name) => `${name} is not in the evidence`),
    ...unwantedNodes.map((name) => `${name} is in the evidence and should not be`),
  ];
}
