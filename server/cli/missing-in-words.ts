import type { FactCoverage } from '../access/terms/facts.ts';
import { settledBy } from '../access/terms/settled-by.ts';
import { factKindNames } from '../access/terms/vocabulary.ts';
import { nextSteps } from '../origins/report/import-report.ts';

/** As many kinds as fit into a line. */
const mostNames = 3;

/** What a snapshot lacks, and the shortest way to add some of it, in one line; undefined when nothing is missing. */
export function missingInWords(coverage: readonly FactCoverage[]): string | undefined {
  const incomplete = coverage.filter(({ state }) => state !== 'complete');
  const step = shortestStep(incomplete);
  if (step === undefined) return undefined;
  const names = incomplete.slice(0, mostNames).map(({ kind }) => factKindNames[kind]);
  const others = incomplete.length - names.length;
  return `${names.join(', ')}${others === 0 ? '' : ` and ${others} more`}. Next: ${step}`;
}

/** The shortest way to make unknown answers known; undefined when nothing is missing. */
export function shortestStep(coverage: readonly FactCoverage[]): string | undefined {
  const first = coverage.find(({ state }) => state !== 'complete');
  return first && (nextSteps(coverage)[0] ?? settledBy[first.kind]);
}
