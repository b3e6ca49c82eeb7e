import type { CallName } from './calls.ts';
import type { UnitRecord } from './journal.ts';
import type { Parts } from './parts.ts';
import type { CollectedState, RawSignIn } from './raw-folder.ts';
import { reasonOf } from './reasons.ts';

/** How a call ended, over everything that it was asked. */
export interface Outcome {
  readonly state: CollectedState;
  readonly reason: string | null;
  readonly http: number | null;
  readonly count: number;
  readonly requests: number;
  readonly from: string | null;
  readonly to: string | null;
  readonly groups?: readonly string[];
}

export const nothingAsked: Outcome = {
  state: 'complete',
  reason: null,
  http: null,
  count: 0,
  requests: 0,
  from: null,
  to: null,
};

/** Complete and empty: without the licence there is nothing to read. */
export const noLicence = 'no licence';

export function outcomeOfList(unit: UnitRecord | undefined, as: RawSignIn['as']): Outcome {
  if (unit === undefined) return nothingAsked;
  const { state, cause, status, count, requests, from, to } = unit;
  const shared = { requests, from, to };
  if (cause === 'unlicensed') return { ...shared, state: 'complete', reason: noLicence, http: status, count: 0 };
  const kept = state === 'notCollected' ? 'partial' : state;
  return { ...shared, state: kept, reason: reasonOf(unit, as), http: status, count: kept === 'missing' ? 0 : count };
}

/** The outcome of a call that every group was asked. `gone` are groups that were deleted meanwhile. */
export function outcomeOfGroups(
  parts: Parts,
  call: CallName,
  as: RawSignIn['as'],
  gone: ReadonlySet<string> = new Set(),
): Outcome {
  const asked = [...parts.unitsOf(call)].sort((left, right) => ((left.key ?? '') < (right.key ?? '') ? -1 : 1));
  if (asked.length === 0) return nothingAsked;
  const units = asked.filter(({ key }) => key !== null && !gone.has(key));
  const sum = {
    count: total(units.map(({ count }) => count)),
    requests: total(asked.map(({ requests }) => requests)),
    from: asked.map(({ from }) => from).sort()[0] ?? null,
    to:
      asked
        .map(({ to }) => to)
        .sort()
        .at(-1) ?? null,
  };
  const unlicensed = units.find(({ cause }) => cause === 'unlicensed');
  if (unlicensed !== undefined)
    return { ...sum, state: 'complete', reason: noLicence, http: unlicensed.status, count: 0 };
  const failures = units.filter(({ cause }) => cause !== null);
  const left = units.filter(({ state }) => state !== 'complete');
  const why = failures[0];
  const http = why?.status ?? null;
  if (units.length > 0 && units.every(({ state }) => state === 'missing'))
    return { ...sum, state: 'missing', reason: why === undefined ? null : reasonOf(why, as), http, count: 0 };
  if (left.length === 0) return { ...sum, state: 'complete', reason: null, http };
  const groups = left.map(({ key }) => key ?? '');
  return { ...sum, state: 'partial', reason: partialReason(units.length, failures, as), http, groups };
}

function partialReason(asked: number, failures: readonly UnitRecord[], as: RawSignIn['as']): string {
  const [first] = failures;
  if (first === undefined)
    return 'Only groups that roles and assignments name were read. Collect with --groups all for the others.';
  const of = `${failures.length.toLocaleString('en-GB')} of ${asked.toLocaleString('en-GB')}`;
  return `${of} groups could not be read completely. ${reasonOf(first, as) ?? ''}`.trimEnd();
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
