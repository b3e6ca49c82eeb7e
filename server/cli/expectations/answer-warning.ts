import type { Catalogue } from '../../catalogue/load.ts';
import { assumedFacts } from '../../findings/assumed-facts.ts';
import { configurationWarnings, documentWarningIds, type WarningId, warningIds } from '../../findings/configuration.ts';
import type { Expectations, WarningExpectation } from '../../questions/expectations/expectation.ts';
import { type CaseResult, expectedOf } from './case-result.ts';

interface Told {
  readonly id: WarningId;
  readonly sentence: string;
}

/** Whether the tenant has a warning; every id that it has is told, each once. */
export function answerWarning(
  file: string,
  expectation: WarningExpectation,
  { facts, warnings }: Pick<Expectations, 'facts' | 'warnings'>,
  catalogue: Catalogue,
): CaseResult {
  const { name, line, warns, assuming } = expectation;
  const has: readonly Told[] =
    assuming.length === 0
      ? warnings
      : [
          ...warnings.filter(({ id }) => documentWarningIds.has(id)),
          ...configurationWarnings(assumedFacts(facts, assuming, catalogue.rulebook), catalogue),
        ];
  const ids = warningIds.filter((id) => has.some((one) => one.id === id));
  const meant = has.find(({ id }) => id === warns);
  return {
    file,
    name,
    line,
    expected: expectedOf(expectation),
    verdict: null,
    because: [],
    through: [],
    faults: meant ? [] : [`expected the warning ${warns}, which the tenant does not have`],
    sentence:
      meant?.sentence ?? (ids.length === 0 ? 'The tenant has no warnings.' : `The tenant has ${ids.join(', ')}.`),
    proof: meant ? [] : has.map(({ id, sentence }) => `${id}: ${sentence}`),
    warnings: ids,
  };
}
