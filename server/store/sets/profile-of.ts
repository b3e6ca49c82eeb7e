import type { Everybody } from '../../access/sets/everybody.ts';
import { type Profile, profileOf } from '../../access/sets/profile.ts';
import type { Person } from '../../access/terms/facts.ts';
import { profileIdOf } from '../../graph/profile-id.ts';
import type { SnapshotView } from '../snapshot-view.ts';
import { inTurns } from './in-turns.ts';

/** The profile of somebody, as a list of people names it. */
export interface FoundProfile {
  /** The id of the node in the database, for profiles that hold something. */
  readonly id: string;
  readonly place: number;
  readonly profile: Profile;
  /** How many people have it. */
  readonly size: number;
}

const places = new WeakMap<Everybody, Promise<ReadonlyMap<string, number>>>();
const profilesInOneTurn = 1_000;

/** Reads nothing once everybody is in memory. Undefined only for somebody who is not in the snapshot. */
export async function findProfile(view: SnapshotView, person: Person): Promise<FoundProfile | undefined> {
  const { everybody } = await view.crowd();
  const known = places.get(everybody) ?? inTurns(placesByKey(everybody), view.turn);
  places.set(everybody, known);
  known.catch(() => places.delete(everybody));
  const { key } = profileOf(everybody.model, everybody.bearing, person);
  const place = (await known).get(key);
  const profile = place === undefined ? undefined : everybody.profiles[place];
  if (place === undefined || profile === undefined) return undefined;
  return { id: profileIdOf({ key }), place, profile, size: everybody.sizes[place] as number };
}

function* placesByKey({ profiles }: Everybody): Generator<void, ReadonlyMap<string, number>> {
  const byKey = new Map<string, number>();
  for (const [place, { key }] of profiles.entries()) {
    if (place % profilesInOneTurn === 0) yield;
    byKey.set(key, place);
  }
  return byKey;
}
