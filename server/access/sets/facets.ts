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

/** Which bearers count: those that people are now, or those that they can be. */
export type Pick = (profile: Profile) => Profile['now'];

export function facetsOf(profiles: readonly Profile[], pick: Pick): Facets {
  const all: Facet[] = [];
  const byBase = new Map<string, { readonly place: number; readonly byBearer: Map<string, number> }>();
  const baseFor = (sample: Profile) => {
    const known = byBase.get(sample.base) ?? { place: all.push({ sample }) - 1, byBearer: new Map<string, number>() };
    byBase.set(sample.base, known);
    return known;
  };
  const baseOf = new Uint32Array(profiles.length);
  const from = new Uint32Array(profiles.length + 1);
  const places = new Uint32Array(profiles.reduce((sum, profile) => sum + pick(profile).length, 0));
  let next = 0;
  for (const [at, profile] of profiles.entries()) {
    const { place, byBearer } = baseFor(profile);
    baseOf[at] = place;
    for (const bearer of pick(profile)) {
      const known = byBearer.get(bearer.key) ?? all.push({ sample: profile, bearer }) - 1;
      byBearer.set(bearer.key, known);
      places[next] = known;
      next += 1;
    }
    from[at + 1] = next;
  }
  return { all, baseOf, from, facetsOf: places };
}
