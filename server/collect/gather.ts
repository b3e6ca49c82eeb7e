import { type CallName, callOf } from './calls.ts';
import type { Collection } from './collection.ts';
import { kinds } from './kinds.ts';
import { hasPremium } from './licences.ts';
import { collectMembers } from './members.ts';
import { collectOtherPrincipals } from './other-principals.ts';
import { collectPim, likelyGroups, listedGroups } from './pim-groups.ts';
import { type CollectedKind, collectedKinds, type RawOptions } from './raw-folder.ts';
import { collectList } from './whole-list.ts';

/** What names groups that matter. */
const naming: readonly CallName[] = ['roleAssignments', 'roleActive', 'roleEligible', 'defenderAssignments'];
const askedOfGroups: ReadonlySet<CallName> = new Set(['members', 'groupEligible', 'groupActive', 'pimGroups']);

/** Reads everything that was asked for; what is independent at the same time. */
export async function gather(collection: Collection, options: RawOptions): Promise<void> {
  const asked = new Set<CollectedKind>(options.only ?? collectedKinds);
  const isRelevantOnly = asked.has('members') && options.groups === 'relevant';
  const lists = listReader(collection);
  const wanted = [...asked].flatMap((kind) => [kinds[kind].first, ...kinds[kind].also]);
  const eligibility = asked.has('groupEligibility') || isRelevantOnly ? gatherPim(collection, lists) : undefined;
  await Promise.all([
    ...wanted.filter((call) => !askedOfGroups.has(call)).map(lists),
    ...(options.only === null ? [lists('licences'), lists('administrativeUnits')] : []),
    ...(asked.has('members') ? [lists('groups')] : []),
    ...(isRelevantOnly ? naming.map(lists) : []),
    ...(eligibility === undefined ? [] : [eligibility]),
  ]);
  if (asked.has('members')) await collectMembers(collection, options.groups);
  if (options.only === null && isListed(collection)) await collectOtherPrincipals(collection);
}

type ReadList = (call: CallName) => Promise<void>;

/** Reads each list once, whoever asks for it, and nothing that a tenant without the licence cannot have. */
function listReader(collection: Collection): ReadList {
  const begun = new Map<CallName, Promise<void>>();
  const read = async (call: CallName): Promise<void> => {
    if (callOf(call).needsPremium === true) {
      await lists('licences');
      if (hasPremium(collection.parts) === false) return;
    }
    await collectList(collection, call);
  };
  const lists: ReadList = (call) => {
    const known = begun.get(call) ?? read(call);
    begun.set(call, known);
    return known;
  };
  return lists;
}

async function gatherPim(collection: Collection, lists: ReadList): Promise<void> {
  await lists('pimGroups');
  const { parts } = collection;
  const list = parts.finished('pimGroups', null);
  if (list === undefined || list.cause === 'unlicensed') return;
  if (list.state === 'complete') return collectPim(collection, listedGroups(parts));
  await Promise.all(['groups' as const, ...naming].map(lists));
  await collectPim(collection, [...new Set([...listedGroups(parts), ...likelyGroups(parts)])].sort());
}

function isListed({ parts }: Collection): boolean {
  const listing = ['users', 'groups', 'servicePrincipals'] as const;
  return listing.every((call) => parts.finished(call, null)?.state === 'complete');
}
