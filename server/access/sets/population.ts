import type { Everybody } from './everybody.ts';
import { type Outcome, outcomes } from './outcome.ts';
import type { OutcomeOfEach } from './outcomes.ts';
import type { Profile } from './profile.ts';

export const populationKinds = ['user', 'guest', 'application'] as const;
export type PopulationKind = (typeof populationKinds)[number];

/** Whom a question about everybody is about. */
export interface Population {
  readonly kind?: PopulationKind | undefined;
  /** Disabled accounts too, which hold nothing. */
  readonly withDisabled?: boolean | undefined;
  /** Only these. */
  readonly ids?: ReadonlySet<string> | undefined;
}

export type Counts = Readonly<Record<Outcome, number>>;

/** By person, in the order of lists, whether the question is about them. */
export function isInPopulation(
  { profiles, profileOf, ids }: Everybody,
  population: Population,
): (at: number) => boolean {
  const isMeant = profiles.map((profile) => isOfPopulation(profile, population));
  const only = population.ids;
  const byProfile = (at: number) => isMeant[profileOf[at] as number] === true;
  return only === undefined ? byProfile : (at) => byProfile(at) && only.has(ids[at] as string);
}

/** How many of the population come to each outcome. By profile, unless single people are named. */
export function countOutcomes(everybody: Everybody, found: OutcomeOfEach, population: Population): Counts {
  const counts = Object.fromEntries(outcomes.map((outcome) => [outcome, 0])) as Record<Outcome, number>;
  const { profiles, sizes, profileOf } = everybody;
  if (population.ids === undefined) {
    for (const [place, profile] of profiles.entries())
      if (isOfPopulation(profile, population)) counts[found.at(place)] += sizes[place] as number;
    return counts;
  }
  const isIn = isInPopulation(everybody, population);
  for (const [at, place] of profileOf.entries()) if (isIn(at)) counts[found.at(place)] += 1;
  return counts;
}

function isOfPopulation({ isEnabled, kind, isGuest }: Profile, population: Population): boolean {
  if (!isEnabled && population.withDisabled !== true) return false;
  switch (population.kind) {
    case undefined:
      return true;
    case 'user':
      return kind === 'User';
    case 'guest':
      return kind === 'User' && isGuest;
    case 'application':
      return kind === 'ServicePrincipal';
  }
}
