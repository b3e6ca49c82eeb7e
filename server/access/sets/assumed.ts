import type { AccessModel } from '../judge/model.ts';
import type { Person } from '../terms/facts.ts';
import { type Bearing, bearingOf } from './bearing.ts';
import { type Everybody, sizesOf } from './everybody.ts';
import { type Profile, profileOf } from './profile.ts';

/** Everybody under a what-if. */
export interface Assumed extends Everybody {
  /** profile → place of the profile that its people have without the what-if. */
  readonly profileBefore: Uint32Array;
}

/**
 * Everybody as the model of a what-if sees them. `concerned` are the people whom `concernedBy` names, `standIn` gives
 * somebody else of a profile whose sample is one of them, as far as there is somebody.
 */
export function assumed(
  before: Everybody,
  model: AccessModel,
  concerned: ReadonlyMap<string, Person>,
  standIns: ReadonlyMap<number, Person>,
  bearing: Bearing = bearingOf(model),
): Assumed {
  // Whoever is not concerned is what they were: what leads elsewhere or is held otherwise concerns people by itself.
  const profiles: Profile[] = [...before.profiles];
  for (const [place, { person }] of before.profiles.entries())
    if (concerned.has(person.id)) profiles[place] = profileOf(model, bearing, standIns.get(place) ?? person);
  const profileBefore = [...before.profiles.keys()];
  const profileOfPerson = Uint32Array.from(before.profileOf);
  const places = new Map<string, number>();
  if (concerned.size > 0)
    for (const [place, id] of before.ids.entries()) {
      const person = concerned.get(id);
      if (person) profileOfPerson[place] = placeFor(person, before.profileOf[place] as number);
    }
  return {
    ...before,
    model,
    bearing,
    profiles,
    profileOf: profileOfPerson,
    sizes: sizesOf(profileOfPerson, profiles),
    profileBefore: Uint32Array.from(profileBefore),
  };

  function placeFor(person: Person, was: number): number {
    const profile = profileOf(model, bearing, person);
    const key = `${was} ${profile.key}`;
    const known = places.get(key);
    if (known !== undefined) return known;
    const place = profiles.push(profile) - 1;
    profileBefore.push(was);
    places.set(key, place);
    return place;
  }
}

/** Of each profile whose sample is concerned, somebody who is not; profiles of which all are concerned are left out. */
export function standInsNeeded(before: Everybody, concerned: ReadonlySet<string>): ReadonlyMap<number, string> {
  const missing = new Set<number>();
  for (const [place, { person }] of before.profiles.entries()) if (concerned.has(person.id)) missing.add(place);
  const found = new Map<number, string>();
  if (missing.size === 0) return found;
  for (const [at, id] of before.ids.entries()) {
    const place = before.profileOf[at] as number;
    if (missing.has(place) && !concerned.has(id)) {
      found.set(place, id);
      missing.delete(place);
    }
  }
  return found;
}
