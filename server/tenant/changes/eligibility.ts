import type { Person, StructuralFacts } from '../../access/facts.ts';

export type Memberships = ReadonlyMap<string, Pick<Person, 'groups' | 'eligibleGroups'>>;

/** What PIM would let a principal activate, by itself or through the groups it is in, as changes move on. */
export class Eligibility {
  readonly #structure: StructuralFacts;
  /** Member → the groups that it is in directly. */
  readonly #groups = new Map<string, Set<string>>();
  /** Principal → the groups whose membership it could activate. */
  readonly #eligible = new Map<string, Set<string>>();

  /** Groups come with the structure; of people those matter who activate something. */
  constructor(structure: StructuralFacts, people: Memberships) {
    this.#structure = structure;
    for (const { id, members, eligible } of structure.groups) {
      for (const member of members) this.join(id, member);
      for (const principal of eligible) entryOf(this.#eligible, principal).add(id);
    }
    for (const [id, { groups, eligibleGroups }] of people) {
      for (const group of groups) this.join(group, id);
      for (const group of eligibleGroups) entryOf(this.#eligible, id).add(group);
    }
  }

  join(group: string, member: string): void {
    entryOf(this.#groups, member).add(group);
  }

  leave(group: string, member: string): void {
    this.#groups.get(member)?.delete(group);
  }

  canActivateGroup(principal: string, group: string): boolean {
    return this.#isOneOf(principal, (id) => this.#eligible.get(id)?.has(group) === true);
  }

  canActivateRole(principal: string, role: string): boolean {
    const holders = new Set(
      this.#structure.entraHoldings
        .filter((holding) => holding.role === role && holding.state === 'eligible')
        .map((holding) => holding.principal),
    );
    return this.#isOneOf(principal, (id) => holders.has(id));
  }

  /** Whether the principal or a group that it is in, however deeply, is meant. */
  #isOneOf(principal: string, isMeant: (id: string) => boolean): boolean {
    const reached = new Set([principal]);
    for (const id of reached) {
      if (isMeant(id)) return true;
      for (const group of this.#groups.get(id) ?? []) reached.add(group);
    }
    return false;
  }
}

function entryOf(map: Map<string, Set<string>>, key: string): Set<string> {
  const set = map.get(key) ?? new Set();
  map.set(key, set);
  return set;
}
