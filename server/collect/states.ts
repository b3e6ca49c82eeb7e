import { type CallName, callOf } from './calls.ts';
import { kinds } from './kinds.ts';
import { hasPremium } from './licences.ts';
import { noLicence, nothingAsked, type Outcome, outcomeOfGroups, outcomeOfList } from './outcomes.ts';
import type { Parts } from './parts.ts';
import type { CollectedKind, RawSignIn, RawSource } from './raw-folder.ts';

/** How every kind ended that was asked for. */
export function sourcesOf(
  parts: Parts,
  asked: readonly CollectedKind[],
  as: RawSignIn['as'],
): Partial<Record<CollectedKind, RawSource>> {
  return Object.fromEntries(asked.map((kind) => [kind, sourceOf(parts, kind, as)]));
}

function sourceOf(parts: Parts, kind: CollectedKind, as: RawSignIn['as']): RawSource {
  if (kind === 'members') return membersSource(parts, as);
  if (kind === 'groupEligibility') return eligibilitySource(parts, as);
  const { first, also, counted } = kinds[kind];
  if (callOf(first).needsPremium === true && hasPremium(parts) === false) return { ...nothingAsked, reason: noLicence };
  const main = outcomeOfList(parts.finished(first, null), as);
  const source = together(
    main,
    also.map((call) => outcomeOfList(parts.finished(call, null), as)),
  );
  if (counted === undefined || source.state === 'missing') return source;
  return { ...source, count: new Set(counted.flatMap((call) => [...idsOf(parts, call)])).size };
}

/** A kind is as its first call, and partial without the others; only the first one is counted. */
function together(main: Outcome, others: readonly Outcome[]): Outcome {
  const all = [main, ...others];
  const times = (pick: (outcome: Outcome) => string | null) =>
    all
      .map(pick)
      .filter((time) => time !== null)
      .sort();
  const sum = {
    ...main,
    requests: all.reduce((requests, outcome) => requests + outcome.requests, 0),
    from: times(({ from }) => from)[0] ?? null,
    to: times(({ to }) => to).at(-1) ?? null,
  };
  const lacking = all.filter(({ state }) => state !== 'complete');
  const [first] = lacking;
  if (main.state === 'missing' || first === undefined) return sum;
  return withGroups({ ...sum, state: 'partial', reason: first.reason, http: first.http }, lacking);
}

/** Names the groups that are not complete, if it is these and no others. */
function withGroups({ groups, ...outcome }: Outcome, lacking: readonly Outcome[]): Outcome {
  if (lacking.some((one) => one.groups === undefined)) return outcome;
  return { ...outcome, groups: [...new Set(lacking.flatMap((one) => one.groups ?? []))].sort() };
}

function membersSource(parts: Parts, as: RawSignIn['as']): Outcome {
  const members = outcomeOfGroups(parts, 'members', as, goneGroups(parts));
  const groups = outcomeOfList(parts.finished('groups', null), as);
  if (groups.state === 'complete' || members.state === 'missing') return members;
  const { reason, http } = groups;
  const why = `The groups are not known. ${reason ?? ''}`.trimEnd();
  if (groups.state === 'missing') return { ...nothingAsked, state: 'missing', reason: why, http };
  return withGroups({ ...members, state: 'partial', reason: why, http }, [groups]);
}

function eligibilitySource(parts: Parts, as: RawSignIn['as']): Outcome {
  if (hasPremium(parts) === false) return { ...nothingAsked, reason: noLicence };
  const list = outcomeOfList(parts.finished('pimGroups', null), as);
  if (list.reason === noLicence) return list;
  const gone = goneFromPim(parts);
  const main = outcomeOfGroups(parts, 'groupEligible', as, gone);
  const active = outcomeOfGroups(parts, 'groupActive', as, gone);
  return together(main, main.reason === noLicence ? [list, active].map(withoutState) : [list, active]);
}

function withoutState(outcome: Outcome): Outcome {
  return { ...outcome, state: 'complete' };
}

/** Groups that were deleted between the list of groups and the question who their members are. */
export function goneGroups(parts: Parts): ReadonlySet<string> {
  return keysOf(parts, 'members');
}

/**
 * Groups that PIM does not know: where it listed them, only those that are gone altogether; where it listed nothing, those
 * that it does not manage.
 */
function goneFromPim(parts: Parts): ReadonlySet<string> {
  const unknown = new Set([...keysOf(parts, 'groupEligible'), ...keysOf(parts, 'groupActive')]);
  if (unknown.size === 0) return unknown;
  const isListed = parts.finished('pimGroups', null)?.state === 'complete';
  const groups = parts.finished('groups', null)?.state === 'complete' ? idsOf(parts, 'groups') : undefined;
  const gone = goneGroups(parts);
  const isGone = (id: string) => gone.has(id) || (groups !== undefined && !groups.has(id));
  return isListed ? new Set([...unknown].filter(isGone)) : unknown;
}

function keysOf(parts: Parts, call: CallName): ReadonlySet<string> {
  return new Set(parts.unitsOf(call).flatMap(({ key, cause }) => (key !== null && cause === 'absent' ? [key] : [])));
}

function idsOf(parts: Parts, call: CallName): ReadonlySet<string> {
  return new Set([...parts.objects(call)].flatMap(({ id }) => (typeof id === 'string' ? [id] : [])));
}
