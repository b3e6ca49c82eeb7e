import type { CoverageState } from '../../access/terms/vocabulary.ts';
import type { ListStatement, MemberStatement } from '../statements/statement.ts';
import type { Conflicts } from './conflicts.ts';
import { type Identities, identified } from './identities.ts';
import { Marks, Positions } from './positions.ts';
import type { Source } from './source.ts';

/** The direct members, or the eligible ones, of one group, as far as they are known by id. */
interface List {
  readonly members: Positions;
  /** Whose list is complete: nobody who comes later adds to it. */
  completeFrom?: Source;
  state?: CoverageState;
  reason?: string;
  isContradicted?: boolean;
}

/** A member or a group that is given by name only. */
type ByName = Pick<MemberStatement, 'group' | 'member'>;

export interface IncompleteList {
  readonly group: string;
  readonly state: CoverageState;
  readonly reason: string | undefined;
}

/** Lists of members by group: a complete one replaces what others say, a partial one adds to it. */
export class MemberLists {
  readonly #lists = new Map<number, List>();
  readonly #marks = new Marks();
  #lastGroup: { readonly id: string; readonly position: number } | undefined;
  readonly byName: ByName[] = [];
  readonly #kind: 'member' | 'eligible';
  readonly #identities: Identities;
  readonly #conflicts: Conflicts;

  constructor(kind: 'member' | 'eligible', identities: Identities, conflicts: Conflicts) {
    this.#kind = kind;
    this.#identities = identities;
    this.#conflicts = conflicts;
  }

  add({ group, member }: ByName, source: Source): void {
    if ('id' in group && 'id' in member)
      this.#addById(this.#groupAt(group.id), this.#identities.positionOf(member.id), source);
    else this.byName.push({ group: identified(group, this.#identities), member: identified(member, this.#identities) });
  }

  /** The members of one group mostly follow each other. */
  #groupAt(id: string): number {
    if (id === this.#lastGroup?.id) return this.#lastGroup.position;
    const position = this.#identities.positionOf(id);
    this.#lastGroup = { id, position };
    return position;
  }

  #addById(group: number, member: number, source: Source): void {
    const list = this.#listOf(group);
    const { completeFrom } = list;
    if (completeFrom === undefined || completeFrom === source) list.members.add(member);
    else if (!list.isContradicted && !list.members.has(member)) {
      // One per group tells it: the lists may differ in thousands.
      list.isContradicted = true;
      this.#conflicts.add(
        { kind: 'group', id: this.#identities.at(group), field: this.#kind },
        'complete without',
        completeFrom,
        this.#identities.at(member),
        source,
      );
    }
  }

  /** A pair that was given by name; the list that it belongs to is complete or not, whatever that says. */
  addResolved(group: string, member: string): void {
    const list = this.#listOf(this.#identities.positionOf(group));
    if (list.completeFrom === undefined) list.members.add(this.#identities.positionOf(member));
  }

  note({ group, state, reason }: ListStatement, source: Source): void {
    const list = this.#listOf(this.#identities.positionOf(group));
    if (state === 'complete') {
      list.completeFrom ??= source;
      list.state = 'complete';
    } else if (list.state === undefined) {
      list.state = state;
      if (reason !== undefined) list.reason = reason;
    }
  }

  /** A source that lists everybody lists the groups without members too. */
  completeAll(groups: Iterable<string>, except: ReadonlySet<string>, source: Source): void {
    for (const group of groups) {
      const list = this.#listOf(this.#identities.positionOf(group));
      if (except.has(group) || (list.state !== undefined && list.state !== 'complete')) continue;
      list.completeFrom ??= source;
      list.state = 'complete';
    }
  }

  /** Positions of the members of the group at a position. */
  of(group: number): Uint32Array {
    return this.#lists.get(group)?.members.values() ?? none;
  }

  *entries(): Iterable<readonly [group: number, members: Uint32Array]> {
    for (const [group, { members }] of this.#lists) {
      const positions = members.values();
      if (positions.length > 0) yield [group, positions];
    }
  }

  incomplete(groups: Iterable<string>): IncompleteList[] {
    const found: IncompleteList[] = [];
    for (const group of groups) {
      const { state = 'missing', reason } = this.#lists.get(this.#identities.positionOf(group)) ?? {};
      if (state !== 'complete') found.push({ group, state, reason });
    }
    return found;
  }

  #listOf(group: number): List {
    const known = this.#lists.get(group);
    if (known !== undefined) return known;
    const list: List = { members: new Positions(this.#marks) };
    this.#lists.set(group, list);
    return list;
  }
}

const none = new Uint32Array();
