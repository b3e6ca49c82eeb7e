import type { Structure } from '../../access/judge/structure.ts';
import type { Person } from '../../access/terms/facts.ts';
import type { GroupType } from '../../access/terms/vocabulary.ts';

export type Memberships = ReadonlyMap<string, Pick<Person, 'groups' | 'eligibleGroups'>>;

/** What PIM would let a principal activate, by itself or through the groups it is in, as changes move on. */
export class Eligibility {
  readonly #structure: Structure;
  readonly #people: Memberships;
  /** Member → the groups that it is in directly, of members that were asked about. */
  readonly #groups = new Map<string, Set<string>>();
  /** Kinds that earlier changes gave groups. */
  readonly #types = new Map<string, GroupType>();

  /** Groups come with the structure; of people those matter who activate something. */
  constructor(structure: Structure, people: Memberships) {
    this.#structure = structure;
    this.#people = people;
  }

  setType(group: string, type: GroupType): void {
    this.#types.set(group, type);
  }

  join(group: string, member: string): void {
    this.#groupsOf(member).add(group);
  }

  leave(group: string, member: string): void {
    this.#groupsOf(member).delete(group);
  }

  canActivateGroup(principal: string, group: string): boolean {
    return [...this.#reachedBy(principal)].some((id) => this.#eligibleGroupsOf(id).includes(group));
  }

  /** Itself, or the groups that it is in, which the role is offered to. */
  eligibleFor(principal: string, role: string): string[] {
    const isOffered = (id: string): boolean =>
      this.#structure.entraHoldings
        .get(id)
        ?.some((holding) => holding.role === role && holding.state === 'eligible') === true;
    return [...this.#reachedBy(principal)].filter(
      (id) => isOffered(id) && (id === principal || this.#givesRoles(id, principal)),
    );
  }

  /** S-78, S-79: a directory role reaches who is in a group only where the group can hold one, and not through nesting. */
  #givesRoles(id: string, principal: string): boolean {
    const group = this.#structure.groups.get(id);
    if ((this.#types.get(id) ?? group?.type) === 'distribution' || group?.isAssignableToRole === false) return false;
    return group?.isAssignableToRole === undefined || this.#groupsOf(principal).has(id);
  }

  /** The principal and every group that it is in, however deeply. */
  #reachedBy(principal: string): ReadonlySet<string> {
    const reached = new Set([principal]);
    for (const id of reached) for (const group of this.#groupsOf(id)) reached.add(group);
    return reached;
  }

  #groupsOf(member: string): Set<string> {
    const known = this.#groups.get(member);
    if (known) return known;
    const groups = new Set([
      ...(this.#structure.parents.get(member) ?? []),
      ...(this.#people.get(member)?.groups ?? []),
    ]);
    this.#groups.set(member, groups);
    return groups;
  }

  #eligibleGroupsOf(principal: string): readonly string[] {
    return [
      ...(this.#structure.eligibleParents.get(principal) ?? []),
      ...(this.#people.get(principal)?.eligibleGroups ?? []),
    ];
  }
}
