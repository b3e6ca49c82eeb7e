import type { Assumed } from './assumed.ts';
import type { Everybody } from './everybody.ts';

/** What somebody is in two states of a tenant: places of profiles, nothing where they are in the other state only. */
export interface Pair {
  readonly before: number | undefined;
  readonly after: number | undefined;
}

/** The people of two states of a tenant, in the order of lists. */
export interface States {
  readonly before: Pick<Everybody, 'model' | 'profiles'>;
  readonly after: Pick<Everybody, 'model' | 'profiles'>;
  readonly ids: readonly string[];
  readonly names: readonly string[];
  readonly pairs: readonly Pair[];
  /** person → place of their pair. */
  readonly pairOf: Uint32Array;
  /** pair → how many people it has. */
  readonly sizes: Uint32Array;
}

/** A tenant as it is and under a what-if. */
export function statesUnder(before: Everybody, assumed: Assumed): States {
  const { ids, names, profileOf, sizes, profileBefore } = assumed;
  const pairs = assumed.profiles.map((_, after): Pair => ({ before: profileBefore[after], after }));
  return { before, after: assumed, ids, names, pairs, pairOf: profileOf, sizes };
}

/** Two tenants, or two snapshots of one; people are who has the same id. `isBefore` orders people as lists do. */
export function statesOf(
  before: Everybody,
  after: Everybody,
  isBefore: (left: ListedPerson, right: ListedPerson) => boolean,
): States {
  const was = new Map(before.ids.map((id, place) => [id, place]));
  const pairs: Pair[] = [];
  const placeByKey = new Map<string, number>();
  const people: { readonly id: string; readonly name: string; readonly pair: number }[] = [];
  const add = ({ id, name }: ListedPerson, pair: Pair): void => {
    const key = `${pair.before} ${pair.after}`;
    const known = placeByKey.get(key) ?? pairs.push(pair) - 1;
    placeByKey.set(key, known);
    people.push({ id, name, pair: known });
  };
  const present = new Set(after.ids);
  const gone = before.ids.flatMap((id, place) => (present.has(id) ? [] : [place]));
  let next = 0;
  const addGoneUntil = (isNext: (person: ListedPerson) => boolean): void => {
    for (; next < gone.length; next += 1) {
      const place = gone[next] as number;
      const person = listed(before, place);
      if (!isNext(person)) return;
      add(person, { before: before.profileOf[place], after: undefined });
    }
  };
  for (const place of after.ids.keys()) {
    const person = listed(after, place);
    addGoneUntil((left) => isBefore(left, person));
    const old = was.get(person.id);
    add(person, { before: old === undefined ? undefined : before.profileOf[old], after: after.profileOf[place] });
  }
  addGoneUntil(() => true);
  const pairOf = Uint32Array.from(people, ({ pair }) => pair);
  const sizes = new Uint32Array(pairs.length);
  for (const pair of pairOf) sizes[pair] = (sizes[pair] ?? 0) + 1;
  return {
    before,
    after,
    ids: people.map(({ id }) => id),
    names: people.map(({ name }) => name),
    pairs,
    pairOf,
    sizes,
  };
}

export interface ListedPerson {
  readonly id: string;
  readonly name: string;
}

function listed({ ids, names }: Everybody, place: number): ListedPerson {
  return { id: ids[place] as string, name: names[place] as string };
}
