import type { AccessModel } from '../judge/model.ts';
import type { Person, PersonFact } from '../terms/facts.ts';
import type { Bearer } from './bearer.ts';
import { bearingOf } from './bearing.ts';
import { type Everybody, sizesOf } from './everybody.ts';
import { type Profile, profileFrom } from './profile.ts';

/** Raised when people are told apart by something else, so that what was packed before is worked out anew. */
const packing = 1;

/** Everybody in lists and numbers that JSON can hold. Numbers are places in the lists. */
export interface PackedEverybody {
  readonly packing: number;
  readonly ids: readonly string[];
  readonly names: readonly string[];
  /** By person. */
  readonly profileOf: readonly number[];
  readonly groups: readonly string[];
  readonly bearers: readonly PackedBearer[];
  /** What people are by themselves, apart from their names. */
  readonly traits: readonly Traits[];
  readonly profiles: readonly PackedProfile[];
}

type PackedBearer = readonly [key: string, group: string | null, isDirect: boolean];
type Traits = Omit<PersonFact, 'id' | 'displayName' | 'userPrincipalName'>;
type PackedProfile = readonly [
  person: number,
  userPrincipalName: string | null,
  traits: number,
  groups: readonly number[],
  eligibleGroups: readonly number[],
  now: readonly number[],
  afterActivation: readonly number[],
];

export function packed({ ids, names, profileOf, profiles }: Everybody): PackedEverybody {
  const groups = new Places<string>((group) => group);
  const bearers = new Places<Bearer>(({ key }) => key);
  const traits = new Places<Traits>((some) => JSON.stringify(some));
  const sampleAt = new Map<number, number>();
  for (const [at, place] of profileOf.entries()) if (!sampleAt.has(place)) sampleAt.set(place, at);
  const rows = profiles.map(({ person, now, afterActivation }, place): PackedProfile => {
    const { id: _, displayName: __, userPrincipalName, groups: inGroups, eligibleGroups, ...rest } = person;
    return [
      sampleAt.get(place) as number,
      userPrincipalName ?? null,
      traits.of(rest),
      inGroups.map(groups.of),
      eligibleGroups.map(groups.of),
      now.map(bearers.of),
      afterActivation.map(bearers.of),
    ];
  });
  return {
    packing,
    ids,
    names,
    profileOf: [...profileOf],
    groups: groups.values,
    bearers: bearers.values.map(({ key, group, isDirect }) => [key, group ?? null, isDirect]),
    traits: traits.values,
    profiles: rows,
  };
}

/** Undefined when it was packed by a whycan that told people apart otherwise. */
export function unpacked(model: AccessModel, stored: PackedEverybody): Everybody | undefined {
  if (stored.packing !== packing) return undefined;
  const { ids, names, groups } = stored;
  const bearers = stored.bearers.map(
    ([key, group, isDirect]): Bearer => ({ key, isDirect, ...(group === null ? {} : { group }) }),
  );
  const profiles = stored.profiles.map(([at, userPrincipalName, traits, inGroups, eligible, now, later]): Profile => {
    const person: Person = {
      ...(stored.traits[traits] as Traits),
      id: ids[at] as string,
      displayName: names[at] as string,
      ...(userPrincipalName === null ? {} : { userPrincipalName }),
      groups: inGroups.map((group) => groups[group] as string),
      eligibleGroups: eligible.map((group) => groups[group] as string),
    };
    const bears = (places: readonly number[]) => places.map((place) => bearers[place] as Bearer);
    return profileFrom(person, bears(now), bears(later));
  });
  const profileOf = Uint32Array.from(stored.profileOf);
  return { model, bearing: bearingOf(model), ids, names, profiles, profileOf, sizes: sizesOf(profileOf, profiles) };
}

/** A list in which each value stands once. */
class Places<Value> {
  readonly values: Value[] = [];
  readonly of: (value: Value) => number;

  constructor(keyOf: (value: Value) => string) {
    const known = new Map<string, number>();
    this.of = (value) => {
      const key = keyOf(value);
      const place = known.get(key) ?? this.values.push(value) - 1;
      known.set(key, place);
      return place;
    };
  }
}
