import type { AccessModel } from '../judge/model.ts';
import type { Person } from '../terms/facts.ts';
import { type Bearing, bearingOf } from './bearing.ts';
import { type Profile, profileOf } from './profile.ts';

/** All people of a snapshot, in the order of lists, and what they are to questions. */
export interface Everybody {
  readonly model: AccessModel;
  readonly bearing: Bearing;
  readonly ids: readonly string[];
  readonly names: readonly string[];
  readonly profiles: readonly Profile[];
  /** person → place of their profile. */
  readonly profileOf: Uint32Array;
  /** profile → how many people it has. */
  readonly sizes: Uint32Array;
}

/** Costs one look-up for each person; what people are is worked out once for each distinct combination of memberships. */
export function gather(model: AccessModel, people: Iterable<Person>, bearing = bearingOf(model)): Everybody {
  const ids: string[] = [];
  const names: string[] = [];
  const places: number[] = [];
  const profiles: Profile[] = [];
  const placeByKey = new Map<string, number>();
  const placeByMemberships = new Map<string, number>();
  const { entraHoldings, assignments, legacyRoles, visibleDeviceGroups, personChanges } = model;
  const singular = [entraHoldings, assignments, legacyRoles, visibleDeviceGroups, personChanges];

  function placeOf(person: Person): number {
    const profile = profileOf(model, bearing, person);
    const known = placeByKey.get(profile.key);
    if (known !== undefined) return known;
    placeByKey.set(profile.key, profiles.length);
    return profiles.push(profile) - 1;
  }

  for (const person of people) {
    ids.push(person.id);
    names.push(person.displayName);
    if (singular.some((index) => index.has(person.id))) {
      places.push(placeOf(person));
      continue;
    }
    const key = membershipsOf(person);
    const place = placeByMemberships.get(key) ?? placeOf(person);
    placeByMemberships.set(key, place);
    places.push(place);
  }
  const profileOfPerson = Uint32Array.from(places);
  return {
    model,
    bearing,
    ids,
    names,
    profiles,
    profileOf: profileOfPerson,
    sizes: sizesOf(profileOfPerson, profiles),
  };
}

export function sizesOf(profileOfPerson: Uint32Array, profiles: readonly Profile[]): Uint32Array {
  const sizes = new Uint32Array(profiles.length);
  for (const place of profileOfPerson) sizes[place] = (sizes[place] ?? 0) + 1;
  return sizes;
}

function membershipsOf({ kind, enabled, via, userType, home, unstated, groups, eligibleGroups }: Person): string {
  return JSON.stringify([kind, enabled, via, userType, home, unstated, groups, eligibleGroups]);
}
