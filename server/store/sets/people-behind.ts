import { LRUCache } from 'lru-cache';
import type { Everybody } from '../../access/sets/everybody.ts';
import { type Held, holdersOf } from '../../access/sets/holders.ts';
import { isInPopulation, type PopulationKind } from '../../access/sets/population.ts';
import type { PersonKind } from '../../access/terms/facts.ts';
import type { AccessState } from '../../access/terms/proof.ts';
import type { SnapshotView } from '../snapshot-view.ts';
import { inTurns } from './in-turns.ts';

/** A group, something that people hold, or a profile by its place. */
export type Behind =
  | Held
  | { readonly kind: 'Group'; readonly id: string }
  | { readonly kind: 'Profile'; readonly id: string; readonly place: number };

/** One person who is in a group or holds a role, through whatever memberships. */
export interface PersonBehind {
  readonly id: string;
  readonly name: string;
  readonly kind: PersonKind;
  readonly isGuest: boolean;
  readonly isEnabled: boolean;
  /** Never is nobody's. */
  readonly state: AccessState;
}

export interface PeopleBehind {
  readonly total: number;
  /** Part of the list, in the order of lists. */
  readonly rows: (from: number, most: number) => readonly PersonBehind[];
}

/** Which people are listed; what is not set narrows nothing. */
export interface PeopleFilter {
  readonly state?: AccessState | undefined;
  /** In the name or the id, whatever its case. */
  readonly text?: string | undefined;
  readonly kind?: PopulationKind | undefined;
  readonly isEnabled?: boolean | undefined;
}

/** Who is behind a node, by name. Reads nothing once everybody is in memory, except the members of a group. */
export async function peopleBehind(view: SnapshotView, behind: Behind, filter: PeopleFilter): Promise<PeopleBehind> {
  const { everybody } = await view.crowd();
  const all = await listed(view, everybody, behind);
  const isAsked = Object.values(filter).some((value) => value !== undefined && value !== '');
  const people = isAsked ? await inTurns(narrowed(everybody, all, filter), view.turn) : all;
  return {
    total: people.length,
    rows: (from, most) => people.slice(from, from + most).map((place) => personAt(everybody, place)),
  };
}

const peopleInOneTurn = 5_000;

function* narrowed(everybody: Everybody, all: readonly Place[], filter: PeopleFilter): Generator<void, Place[]> {
  const { state, kind, isEnabled } = filter;
  const text = filter.text?.toLowerCase() ?? '';
  const { ids, names, profiles, profileOf } = everybody;
  const isOfKind = isInPopulation(everybody, { kind, withDisabled: true });
  const left: Place[] = [];
  for (const [index, place] of all.entries()) {
    if (index % peopleInOneTurn === 0) yield;
    const { at } = place;
    if (state !== undefined && place.state !== state) continue;
    if (isEnabled !== undefined && profiles[profileOf[at] as number]?.isEnabled !== isEnabled) continue;
    if (!isOfKind(at)) continue;
    if ([names[at], ids[at]].some((own) => own?.toLowerCase().includes(text))) left.push(place);
  }
  return left;
}

interface Place {
  readonly at: number;
  readonly state: AccessState;
}

const mostRemembered = 50;
const remembered = new WeakMap<Everybody, LRUCache<string, readonly Place[]>>();

/** A snapshot never changes, so a further page of a list costs no new look at everybody. */
async function listed(view: SnapshotView, everybody: Everybody, behind: Behind): Promise<readonly Place[]> {
  const lists = remembered.get(everybody) ?? new LRUCache<string, readonly Place[]>({ max: mostRemembered });
  remembered.set(everybody, lists);
  const key = `${behind.kind} ${behind.id}`;
  const known = lists.get(key);
  if (known) return known;
  const found = await find();
  lists.set(key, found);
  return found;

  async function find(): Promise<readonly Place[]> {
    if (behind.kind === 'Group') return membersOf(view, everybody, behind.id);
    if (behind.kind !== 'Profile') return holders(behind);
    const { place } = behind;
    return [...everybody.profileOf].flatMap((own, at): Place[] => (own === place ? [{ at, state: 'now' }] : []));
  }

  async function holders(held: Held): Promise<readonly Place[]> {
    const byProfile = await inTurns(holdersOf(everybody, held), view.turn);
    return [...everybody.profileOf].flatMap((profile, at): Place[] => {
      const state = byProfile[profile];
      return state === undefined ? [] : [{ at, state }];
    });
  }
}

async function membersOf(view: SnapshotView, { ids }: Everybody, group: string): Promise<readonly Place[]> {
  const members = await view.everyoneInGroup(group, view.model);
  return ids.flatMap((id, at): Place[] => (members.has(id) ? [{ at, state: 'now' }] : []));
}

function personAt({ ids, names, profiles, profileOf }: Everybody, { at, state }: Place): PersonBehind {
  const { kind, isGuest, isEnabled } = profiles[profileOf[at] as number] as Everybody['profiles'][number];
  return { id: ids[at] as string, name: names[at] as string, kind, isGuest, isEnabled, state };
}
