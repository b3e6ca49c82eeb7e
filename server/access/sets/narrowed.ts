import { type Everybody, sizesOf } from './everybody.ts';
import { isInPopulation, type Population } from './population.ts';

/** Only the people of a population, and only the profiles that they have. */
export function narrowed(everybody: Everybody, population: Population): Everybody {
  const isIn = isInPopulation(everybody, population);
  const kept = [...everybody.profileOf.keys()].filter(isIn);
  const places = new Map<number, number>();
  const profileOf = Uint32Array.from(kept, (at) => {
    const before = everybody.profileOf[at] as number;
    const place = places.get(before) ?? places.size;
    places.set(before, place);
    return place;
  });
  const profiles = [...places.keys()].map((place) => everybody.profiles[place] as Everybody['profiles'][number]);
  const { model, bearing, ids, names } = everybody;
  return {
    model,
    bearing,
    ids: kept.map((at) => ids[at] as string),
    names: kept.map((at) => names[at] as string),
    profiles,
    profileOf,
    sizes: sizesOf(profileOf, profiles),
  };
}
