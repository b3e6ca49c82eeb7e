import type { Everybody } from './everybody.ts';

/** Where people and profiles stand among everybody; each part is found out when it is first asked for. */
export interface Whereabouts {
  /** The place of somebody in the list; undefined for an id that is nobody's. */
  readonly placeOf: (id: string) => number | undefined;
  /** Places of the people of a profile, in the order of the list. */
  readonly peopleOf: (profile: number) => Uint32Array;
  /** Places of the profiles of all who are in a group that holds something, through whatever memberships. */
  readonly profilesIn: (group: string) => readonly number[];
}

const known = new WeakMap<Everybody, Whereabouts>();

/** The same for the same people: what is found out about a snapshot is kept as long as its people are. */
export function whereaboutsIn(everybody: Everybody): Whereabouts {
  const whereabouts = known.get(everybody) ?? {
    placeOf: placesIn(everybody),
    peopleOf: peopleIn(everybody),
    profilesIn: profilesByGroup(everybody),
  };
  known.set(everybody, whereabouts);
  return whereabouts;
}

function placesIn({ ids }: Everybody): Whereabouts['placeOf'] {
  let places: ReadonlyMap<string, number> | undefined;
  return (id) => {
    places ??= new Map(ids.map((one, place) => [one, place]));
    return places.get(id);
  };
}

function peopleIn({ profileOf, sizes }: Everybody): Whereabouts['peopleOf'] {
  let sorted: { readonly people: Uint32Array; readonly from: Uint32Array } | undefined;
  return (profile) => {
    sorted ??= sortByProfile();
    const { people, from } = sorted;
    return people.subarray(from[profile], from[profile + 1]);
  };

  function sortByProfile() {
    const from = new Uint32Array(sizes.length + 1);
    for (const [profile, size] of sizes.entries()) from[profile + 1] = (from[profile] as number) + size;
    const next = from.slice();
    const people = new Uint32Array(profileOf.length);
    for (const [place, profile] of profileOf.entries()) {
      people[next[profile] as number] = place;
      next[profile] = (next[profile] as number) + 1;
    }
    return { people, from };
  }
}

function profilesByGroup({ profiles }: Everybody): Whereabouts['profilesIn'] {
  let byGroup: ReadonlyMap<string, readonly number[]> | undefined;
  return (group) => {
    byGroup ??= sortByGroup();
    return byGroup.get(group) ?? [];
  };

  function sortByGroup(): ReadonlyMap<string, readonly number[]> {
    const found = new Map<string, number[]>();
    for (const [place, { now }] of profiles.entries())
      for (const { group } of now) {
        if (group === undefined) continue;
        const some = found.get(group);
        if (some) some.push(place);
        else found.set(group, [place]);
      }
    return found;
  }
}
