import type { CoverageState } from '../../access/terms/vocabulary.ts';
import type { ListStatement, MemberStatement } from '../statements/statement.ts';
import type { Conflicts } from './conflicts.ts';
import { type Identities, identified } from './identities.ts';
import type { Source } from './source.ts';

/** The direct members, or the eligible ones, of one group, as far as they are known by id. */
interface List {
  readonly ids: Set<string>;
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
  readonly #lists = new Map<string, List>();
  readonly byName: ByName[] = [];
  readonly #kind: 'member' | 'eligible';
  readonly #identities: Identities;
  readonly #conflicts: Conflicts;

  constructor(kind: 'member' | 'eligible', identities: Identities, conflicts: Conflicts) {
    this.#kind = kind;
    this.#identities = identities;
    this.#conflicts = conflicts;
  }

  add(pair: ByName, source: Source): void {
    const { group, member } = {
      group: identified(pair.group, this.#identities),
      member: identified(pair.member, this.#identities),
    };
    if ('id' in group && 'id' in member) this.addById(group.id, member.id, source);
    else this.byName.push({ group, member });
  }

  addById(group: string, member: string, source: Source): void {
    const list = this.#listOf(group);
    const { completeFrom } = list;
    if (completeFrom === undefined || completeFrom === source) list.ids.add(member);
    else if (!list.ids.has(member) && !list.isContradicted) {
      // One per group tells it: the lists may differ in thousands.
      list.isContradicted = true;
      this.#conflicts.add(
        { kind: 'group', id: group, field: this.#kind },
        'complete without',
        completeFrom,
        member,
        source,
      );
    }
  }

  /** A pair that was given by name; the list that it belongs to is complete or not, whatever that says. */
  addResolved(group: string, member: string): void {
    const list = this.#listOf(group);
    if (list.completeFrom === undefined) list.ids.add(member);
  }

  note({ group, state, reason }: ListStatement, source: Source): void {
    const list = this.#listOf(this.#identities.of(group));
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
      const list = this.#listOf(group);
      if (except.has(group) || (list.state !== undefined && list.state !== 'complete')) continue;
      list.completeFrom ??= source;
      list.state = 'complete';
    }
  }

  of(group: string): ReadonlySet<string> {
    return this.#lists.get(group)?.ids ?? none;
  }

  *entries(): Iterable<readonly [string, ReadonlySet<string>]> {
    for (const [group, { ids }] of this.#lists) if (ids.size > 0) yield [group, ids];
  }

  incomplete(groups: Iterable<string>): IncompleteList[] {
    const found: IncompleteList[] = [];
    for (const group of groups) {
      const { state = 'missing', reason } = this.#lists.get(group) ?? {};
      if (state !== 'complete') found.push({ group, state, reason });
    }
    return found;
  }

  #listOf(group: string): List {
    const known = this.#lists.get(group);
    if (known !== undefined) return known;
    const list: List = { ids: new Set() };
    this.#lists.set(group, list);
    return list;
  }
}

const none: ReadonlySet<string> = new Set();
