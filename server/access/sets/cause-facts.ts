import { type CauseFact, settings } from './cause.ts';
import { Evidence, type Ground, type Grounds } from './evidence.ts';
import { type Facet, facetsOf } from './facets.ts';
import { codeOf, type Factors } from './factors.ts';
import type { Profile } from './profile.ts';
import type { Pair, States } from './states.ts';

/** Facts that make a difference together. */
export type FactSet = readonly CauseFact[];

interface Sides {
  readonly before?: Facet;
  readonly after?: Facet;
}

/** Finds by which facts a factor comes to something else for people who are a pair. Works each kind of pair out once. */
export class CauseFacts {
  readonly #was: Evidence;
  readonly #is: Evidence;
  readonly #looks: { readonly before: Factors['looks']; readonly after: Factors['looks'] };
  readonly #facets: Sides[] = [];
  readonly #before: (place: number | undefined) => readonly number[];
  readonly #after: (place: number | undefined) => readonly number[];
  readonly #changed = new Map<string, boolean>();
  readonly #sets = new Map<string, readonly FactSet[]>();

  constructor({ before, after }: States, was: Factors, is: Factors) {
    this.#was = new Evidence(before.model);
    this.#is = new Evidence(after.model);
    this.#looks = { before: was.looks, after: is.looks };
    const places = new Map<string, number>();
    const placesOf = (side: keyof Sides, profiles: readonly Profile[]) => {
      const { all, baseOf, from, facetsOf: of } = facetsOf(profiles, ({ now }) => now);
      const shared = all.map((facet) => {
        const key = `${facet.sample.base} ${facet.bearer?.key ?? ''}`;
        const place = places.get(key) ?? this.#facets.push({}) - 1;
        places.set(key, place);
        this.#facets[place] = { ...this.#facets[place], [side]: facet };
        return place;
      });
      return (profile: number | undefined): number[] =>
        profile === undefined
          ? []
          : [baseOf[profile] as number, ...of.subarray(from[profile], from[profile + 1])].map(
              (place) => shared[place] as number,
            );
    };
    this.#before = placesOf('before', before.profiles);
    this.#after = placesOf('after', after.profiles);
  }

  /** The smallest sets of facts by which the factor comes to `code` and to nothing else; more than one where each is enough. */
  setsFor({ before, after }: Pair, factor: number, isWorse: boolean, code: number): readonly FactSet[] {
    const [old, now] = [this.#before(before), this.#after(after)];
    const isSame = old.length === now.length && old.every((place, index) => place === now[index]);
    const changed = isSame ? old.filter((place) => this.#isChanged(place, factor)) : [];
    const key = [factor, isWorse, code, isSame ? changed : [old, '→', now].flat()].join(' ');
    const known = this.#sets.get(key);
    if (known) return known;
    const [lost, found] = isSame ? [changed, changed] : [old, now];
    const sets = isWorse ? this.#lostBy(lost, found, factor) : this.#foundBy(lost, found, factor, code);
    const told = sets.length > 0 ? sets : [[settings]];
    this.#sets.set(key, told);
    return told;
  }

  #isChanged(place: number, factor: number): boolean {
    const key = `${place} ${factor}`;
    const known = this.#changed.get(key);
    if (known !== undefined) return known;
    const [was, is] = [this.#wasBy(place, factor).by, this.#isBy(place, factor).by];
    const changed = was.size !== is.size || [...was.keys()].some((ground) => !is.has(ground));
    this.#changed.set(key, changed);
    return changed;
  }

  /** Whatever gave it before and does not now had to go. */
  #lostBy(old: readonly number[], now: readonly number[], factor: number): FactSet[] {
    const stays = new Set(now.flatMap((place) => [...this.#isBy(place, factor).by.keys()]));
    const lost = old.flatMap((place) => {
      const left = now.includes(place) ? undefined : this.#membership(place);
      const still = this.#isBy(place, factor).by;
      return [...this.#wasBy(place, factor).by.values()]
        .filter(({ key }) => !stays.has(key))
        .map((ground) => (left && still.has(ground.key) ? left : groundFact(ground)));
    });
    return lost.length > 0 ? [distinct(lost)] : [];
  }

  /** Each that is enough by itself; all together where none is. */
  #foundBy(old: readonly number[], now: readonly number[], factor: number, code: number): FactSet[] {
    const had = new Set(old.flatMap((place) => [...this.#wasBy(place, factor).by.keys()]));
    const found = now.flatMap((place) => {
      const joined = old.includes(place) ? undefined : this.#membership(place);
      const already = this.#wasBy(place, factor).by;
      const { by, span } = this.#isBy(place, factor);
      const facts = [...by.values()]
        .filter(({ key }) => !had.has(key))
        .map((ground) => (joined && already.has(ground.key) ? joined : groundFact(ground)));
      return facts.length > 0 ? [{ facts: distinct(facts), isEnough: codeOf(span) >= code }] : [];
    });
    const enough = found.filter(({ isEnough }) => isEnough).map(({ facts }) => facts);
    if (enough.length > 0) return enough;
    return found.length > 0 ? [distinct(found.flatMap(({ facts }) => facts))] : [];
  }

  #membership(place: number): CauseFact | undefined {
    const { before, after } = this.#facets[place] as Sides;
    const group = (after ?? before)?.bearer?.group;
    if (group === undefined) return undefined;
    const named = (after ? this.#is : this.#was).nameOfGroup(group);
    return { key: `member ${group}`, kind: 'membership', node: named };
  }

  #wasBy(place: number, factor: number): Grounds {
    const { before, after } = this.#facets[place] as Sides;
    return this.#was.groundsOf((before ?? after) as Facet, this.#looks.before[factor]?.look);
  }

  #isBy(place: number, factor: number): Grounds {
    const { before, after } = this.#facets[place] as Sides;
    return this.#is.groundsOf((after ?? before) as Facet, this.#looks.after[factor]?.look);
  }
}

function groundFact({ key, node, product }: Ground): CauseFact {
  return { key, kind: 'ground', node, product };
}

function distinct(facts: FactSet): FactSet {
  const byKey = new Map(facts.map((fact) => [fact.key, fact]));
  return [...byKey.keys()].sort().map((key) => byKey.get(key) as CauseFact);
}
