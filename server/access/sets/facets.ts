import type { Bearer } from './bearer.ts';
import type { Profile } from './profile.ts';

/** One bearer as people of one base are it; without a bearer, the base alone. */
export interface Facet {
  readonly sample: Profile;
  readonly bearer?: Bearer;
}

/** The profiles of a tenant taken apart: which facets there are, and of which each profile consists. */
export interface Facets {
  readonly all: readonly Facet[];
  /** profile → place of its base alone. */
  readonly baseOf: Uint32Array;
  /** The facets of profile `p` stand in `facetsOf` from `from[p]` to `from[p + 1]`. */
  readonly from: Uint32Array;
  readonly facetsOf: Uint32Array;
}

export function facetsOf(profiles: readonly Profile[], bearersOf: (profile: Profile) => readonly Bearer[]): Facets {
  const all: Facet[] = [];
  const placeByKey = new Map<string, number>();
  const placeOf = (sample: Profile, bearer?: Bearer): number => {
    const key = `${sample.base} ${bearer?.key ?? ''}`;
    const known = placeByKey.get(key) ?? all.push({ sample, ...(bearer ? { bearer } : {}) }) - 1;
    placeByKey.set(key, known);
    return known;
  };
  const baseOf = new Uint32Array(profiles.length);
  const from = new Uint32Array(profiles.length + 1);
  const places: number[] = [];
  for (const [place, profile] of profiles.entries()) {
    baseOf[place] = placeOf(profile);
    for (const bearer of bearersOf(profile)) places.push(placeOf(profile, bearer));
    from[place + 1] = places.length;
  }
  return { all, baseOf, from, facetsOf: Uint32Array.from(places) };
}
