import type { Citation } from '../access/terms/rulebook.ts';
import { type Checks, keyed } from './checks.ts';
import type { Severity } from './severity.ts';
import type { Tables } from './tables.ts';

/** A kind of warning about the set-up of a tenant. */
export interface WarningRow {
  readonly id: string;
  readonly severity: Severity;
  readonly meaning: string;
  /** Why it matters. */
  readonly why: string;
  /** What to do about it. */
  readonly remedy: string;
  readonly source: readonly Citation[];
}

/** A permission that is of little use without others. */
export interface Prerequisite {
  readonly permission: string;
  readonly needs: readonly string[];
  /** Completes "because": "to manage alerts one has to see them". */
  readonly because: string;
  readonly source: readonly Citation[];
}

export function warningRows(tables: Tables, { citations, report }: Checks): ReadonlyMap<string, WarningRow> {
  return keyed(
    tables.warnings,
    ({ row, place }) => [[row.id, { ...row, source: citations(place, row.source) }]],
    'warning',
    report,
  );
}

export function prerequisiteRows(tables: Tables, { citations, permissions }: Checks): Prerequisite[] {
  return tables.prerequisites.map(({ row, place }) => {
    permissions(place, [row.permission], ['permission']);
    permissions(place, row.needs, ['needs']);
    return { ...row, source: citations(place, row.source) };
  });
}
