import { MembersOnce } from '../hound/members-once.ts';
import type { Listener } from '../statements/listener.ts';
import type { MemberStatement } from '../statements/statement.ts';
import type { TypedMember } from './records.ts';

/**
 * Tells who is in a group, and whether they are principals: what a member's own record says wins over the type that
 * the group states. Computers are met before groups, and users after them, so a stated computer without a record of its
 * own waits until all are read.
 */
export class Memberships {
  readonly #listener: Listener;
  readonly #others: MembersOnce;
  readonly #computers = new Set<string>();
  readonly #doubtful = new Map<string, { readonly member: TypedMember; readonly line: number }[]>();

  constructor(listener: Listener) {
    this.#listener = listener;
    this.#others = new MembersOnce(listener);
  }

  /** A computer has a record of its own, with the primary group that it names. */
  computer(id: string, primary: MemberStatement | undefined, line: number): void {
    this.#computers.add(id.toUpperCase());
    if (primary !== undefined) this.#others.tell(primary, line);
  }

  /** A user or group has a record of its own. */
  principal(id: string): void {
    const key = id.toUpperCase();
    for (const { member, line } of this.#doubtful.get(key) ?? []) this.#listener.state(member.pair, line);
    this.#doubtful.delete(key);
  }

  member(member: TypedMember, line: number): void {
    const key = idOf(member).toUpperCase();
    if (this.#computers.has(key)) this.#others.tell(member.pair, line);
    else if (member.type !== 'computer') this.#listener.state(member.pair, line);
    else this.#doubtful.set(key, [...(this.#doubtful.get(key) ?? []), { member, line }]);
  }

  finish(): void {
    for (const waiting of this.#doubtful.values())
      for (const { member, line } of waiting) this.#others.tell(member.pair, line);
    this.#doubtful.clear();
  }
}

function idOf({ pair }: TypedMember): string {
  return 'id' in pair.member ? pair.member.id : pair.member.name;
}
