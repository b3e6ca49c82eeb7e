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
  const [sorts, isMeant] = [sortsOf(profiles), sortsIn(population)];
  const only = population.ids;
  const byProfile = (at: number) => isMeant[sorts[profileOf[at] as number] as number] === 1;
  return only === undefined ? byProfile : (at) => byProfile(at) && only.has(ids[at] as string);
}

/** How many of the population come to each outcome. By profile, unless single people are named. */
export function countOutcomes(everybody: Everybody, { codes }: OutcomeOfEach, population: Population): Counts {
  const counted = new Float64Array(outcomes.length);
  const count = (place: number, people: number): void => {
    const code = codes[place] as number;
    counted[code] = (counted[code] as number) + people;
  };
  const { profiles, sizes, profileOf } = everybody;
  if (population.ids === undefined) {
    const [sorts, isMeant] = [sortsOf(profiles), sortsIn(population)];
    for (let place = 0; place < sorts.length; place += 1)
      if (isMeant[sorts[place] as number] === 1) count(place, sizes[place] as number);
  } else {
    const isIn = isInPopulation(everybody, population);
    for (const [at, place] of profileOf.entries()) if (isIn(at)) count(place, 1);
  }
  return Object.fromEntries(outcomes.map((outcome, code) => [outcome, counted[code]])) as Counts;
}

const known = new WeakMap<Everybody['profiles'], Uint8Array>();
const [enabled, user, guest, application] = [1, 2, 4, 8];

/** Of each profile what a population can ask for, in one number: profiles are many and asked about often. */
function sortsOf(profiles: Everybody['profiles']): Uint8Array {
  const sorts = known.get(profiles) ?? Uint8Array.from(profiles, sortOf);
  known.set(profiles, sorts);
  return sorts;
}

function sortOf({ isEnabled, kind, isGuest }: Profile): number {
  const kindOf = kind === 'User' ? user : kind === 'ServicePrincipal' ? application : 0;
  return (isEnabled ? enabled : 0) + kindOf + (isGuest ? guest : 0);
}

/** Which of these are meant. */
function sortsIn({ kind, withDisabled }: Population): Uint8Array {
  const wanted = { user, guest: user + guest, application };
  const needed = (kind === undefined ? 0 : wanted[kind]) + (withDisabled === true ? 0 : enabled);
  return Uint8Array.from({ length: 16 }, (_, sort) => Number((sort & needed) === needed));
}
