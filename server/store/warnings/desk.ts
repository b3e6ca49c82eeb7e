import type { Catalogue } from '../../catalogue/load.ts';
import { severities } from '../../catalogue/severity.ts';
import type { WarningRow } from '../../catalogue/warning-rows.ts';
import type { AcceptedWarning } from '../../graph/accepted-warnings.ts';
import type { SnapshotRecord } from '../../graph/snapshot-record.ts';
import type { StoredWarning } from '../../graph/stored-warning.ts';
import { warningKey } from './warning-key.ts';

/** `expired`: it was accepted until a day that is over, so it is open again. */
export type WarningState = 'open' | 'expired' | 'accepted';

/** A warning of a snapshot with what was said of it. */
export interface JudgedWarning extends StoredWarning {
  readonly key: string;
  readonly state: WarningState;
  readonly acceptance: Acceptance | undefined;
}

/** What was said of a warning, as it is today. */
export interface Acceptance extends AcceptedWarning {
  readonly isExpired: boolean;
  /** Whether the snapshot has no such warning; undefined if it does not keep all of that kind. */
  readonly isGone: boolean | undefined;
}

/** A kind of warning that a snapshot has. */
export interface WarningKind {
  readonly id: string;
  /** Absent for what only an earlier version warned of. */
  readonly row: WarningRow | undefined;
  /** How many there are; undefined if the snapshot does not say so. */
  readonly count: number | undefined;
  readonly states: Readonly<Record<WarningState, number>>;
}

/** All warnings of a snapshot, the most severe first, and what was said of them. */
export interface Desk {
  readonly warnings: readonly JudgedWarning[];
  readonly kinds: readonly WarningKind[];
  /** Of this tenant, the latest first. */
  readonly acceptances: readonly Acceptance[];
  /** How many warnings there are; a snapshot keeps only the first of very many. */
  readonly total: number;
}

type Warned = Pick<SnapshotRecord, 'warnings' | 'warningCount' | 'warningKinds'>;

/** `today`: as YYYY-MM-DD in UTC. */
export function deskOf(
  record: Warned,
  catalogue: Pick<Catalogue, 'warnings'>,
  accepted: readonly AcceptedWarning[],
  today: string,
): Desk {
  const counts = countsIn(record);
  const acceptances = acceptancesIn(record, accepted, today);
  const byKey = new Map(acceptances.map((acceptance) => [acceptance.key, acceptance]));
  const rank = rankIn(catalogue);
  const warnings = record.warnings
    .map((warning): JudgedWarning => {
      const key = warningKey(warning);
      const acceptance = byKey.get(key);
      return { ...warning, key, acceptance, state: stateOf(acceptance) };
    })
    .sort((left, right) => rank(left.id) - rank(right.id));
  const ids = [...new Set([...warnings.map(({ id }) => id), ...(counts?.keys() ?? [])])].sort(
    (left, right) => rank(left) - rank(right),
  );
  const kinds = ids.map((id): WarningKind => {
    const own = warnings.filter((warning) => warning.id === id);
    const inState = (state: WarningState) => own.filter((warning) => warning.state === state).length;
    const states = { open: inState('open'), expired: inState('expired'), accepted: inState('accepted') };
    return { id, row: catalogue.warnings.get(id), count: countOf(counts, id), states };
  });
  return { warnings, kinds, acceptances, total: record.warningCount };
}

/** What was said, as it is today and in this snapshot. */
export function acceptancesIn(record: Warned, accepted: readonly AcceptedWarning[], today: string): Acceptance[] {
  const keys = new Set(record.warnings.map(warningKey));
  const counts = countsIn(record);
  return accepted.map((one) => {
    const keptOfKind = record.warnings.filter(({ id }) => id === one.kind).length;
    const isAbsent = countOf(counts, one.kind) === keptOfKind ? true : undefined;
    const isExpired = one.until !== undefined && one.until < today;
    return { ...one, isExpired, isGone: keys.has(one.key) ? false : isAbsent };
  });
}

function stateOf(acceptance: Acceptance | undefined): WarningState {
  if (acceptance === undefined) return 'open';
  return acceptance.isExpired ? 'expired' : 'accepted';
}

/** How many there are of each kind; undefined if a snapshot keeps only some of them and does not say so. */
function countsIn({ warnings, warningCount, warningKinds }: Warned): ReadonlyMap<string, number> | undefined {
  if (warningKinds !== undefined) return warningKinds;
  if (warnings.length < warningCount) return undefined;
  const counts = new Map<string, number>();
  for (const { id } of warnings) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

function countOf(counts: ReadonlyMap<string, number> | undefined, id: string): number | undefined {
  return counts && (counts.get(id) ?? 0);
}

/** By severity, then in the order of the catalogue; what it does not know comes last. */
function rankIn({ warnings }: Pick<Catalogue, 'warnings'>): (id: string) => number {
  const rows = [...warnings.values()].sort(
    (left, right) => severities.indexOf(left.severity) - severities.indexOf(right.severity),
  );
  const ranks = new Map(rows.map(({ id }, rank) => [id, rank]));
  return (id) => ranks.get(id) ?? rows.length;
}
