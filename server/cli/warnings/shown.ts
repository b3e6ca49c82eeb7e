import type { Catalogue } from '../../catalogue/load.ts';
import type { Severity } from '../../catalogue/severity.ts';
import type { Acceptance, Desk, JudgedWarning } from '../../store/warnings/desk.ts';

/** What a list of warnings shows. */
export interface Shown {
  readonly warnings: readonly JudgedWarning[];
  /** What was said of warnings that the snapshot no longer has, or does not keep. */
  readonly others: readonly Acceptance[];
  readonly severityOf: (kind: string) => Severity | undefined;
}

/** The open warnings or, with all, those that are accepted as well. */
export function shownOf(
  { warnings, acceptances }: Desk,
  catalogue: Pick<Catalogue, 'warnings'>,
  isAll: boolean,
): Shown {
  return {
    warnings: isAll ? warnings : warnings.filter(({ state }) => state !== 'accepted'),
    others: isAll ? acceptances.filter(({ isGone }) => isGone !== false) : [],
    severityOf: (kind) => catalogue.warnings.get(kind)?.severity,
  };
}
