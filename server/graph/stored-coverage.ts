import type { FactCoverage } from '../access/terms/facts.ts';
import type { CoverageState, FactKind } from '../access/terms/vocabulary.ts';

type Detail = Pick<FactCoverage, 'kind' | 'reason' | 'groups'>;

/**
 * `members=partial`, and beside it what else is known, as JSON: whoever does not read the details takes the whole kind
 * for incomplete, which is never a wrong yes or no.
 */
export function coverageProperties(coverage: readonly FactCoverage[]) {
  const details = coverage.filter(({ reason, groups }) => reason !== undefined || groups !== undefined);
  return {
    sources: coverage.map(({ kind, state }) => `${kind}=${state}`),
    sourceDetails: details.map(({ kind, reason, groups }: Detail) => JSON.stringify({ kind, reason, groups })),
  };
}

export function coverageFrom(row: {
  readonly sources: readonly string[];
  readonly sourceDetails?: readonly string[];
}): FactCoverage[] {
  const details = new Map(
    (row.sourceDetails ?? []).map((text) => JSON.parse(text) as Detail).map((one) => [one.kind, one]),
  );
  return row.sources.map((pair) => {
    const [kind, state] = pair.split('=') as [FactKind, CoverageState];
    return { kind, state, ...details.get(kind) };
  });
}
