import type { Person, StructuralFacts } from '../../access/terms/facts.ts';
import type { GroupType } from '../../access/terms/vocabulary.ts';

export type Memberships = ReadonlyMap<string, Pick<Person, 'groups' | 'eligibleGroups'>>;

/** What PIM would let a principal activate, by itself or through the groups it is in, as changes move on. */
export class Eligibility {
  readonly #structure: StructuralFacts;
  /** Member → the groups that it is in directly. */
  readonly #groups = new Map<string, Set<string>>();
  /** Principal → the groups whose membership it could activate. */
  readonly #eligible = new Map<string, Set<string>>();
  /** Kinds that earlier changes gave groups. */
  readonly #types = new Map<string, GroupType>();

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

  setType(group: string, type: GroupType): void {
    this.#types.set(group, type);
  }

  join(group: string, member: string): void {
    entryOf(this.#groups, member).add(group);
  }

  leave(group: string, member: string): void {
    this.#groups.get(member)?.delete(group);
  }

  canActivateGroup(principal: string, group: string): boolean {
    return [...this.#reachedBy(principal)].some((id) => this.#eligible.get(id)?.has(group) === true);
  }

  /** Itself, or the groups that it is in, which the role is offered to. */
  eligibleFor(principal: string, role: string): string[] {
    const holders = new Set(
      this.#structure.entraHoldings
        .filter((holding) => holding.role === role && holding.state === 'eligible')
        .map((holding) => holding.principal),
    );
    return [...this.#reachedBy(principal)].filter(
      (id) => holders.has(id) && (id === principal || this.#givesRoles(id, principal)),
    );
  }

  /** S-78, S-79: a directory role reaches who is in a group only where the group can hold one, and not through nesting. */
  #givesRoles(id: string, principal: string): boolean {
    const group = this.#structure.groups.find((candidate) => candidate.id === id);
    if ((this.#types.get(id) ?? group?.type) === 'distribution' || group?.isAssignableToRole === false) return false;
    return group?.isAssignableToRole === undefined || this.#groups.get(principal)?.has(id) === true;
  }

  /** The principal and every group that it is in, however deeply. */
  #reachedBy(principal: string): ReadonlySet<string> {
    const reached = new Set([principal]);
    for (const id of reached) for (const group of this.#groups.get(id) ?? []) reached.add(group);
    return reached;
  }
}

function entryOf(map: Map<string, Set<string>>, key: string): Set<string> {
  const set = map.get(key) ?? new Set();
  map.set(key, set);
  return set;
}
