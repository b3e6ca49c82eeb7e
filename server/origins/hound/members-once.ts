import type { Listener } from '../statements/listener.ts';
import type { MemberStatement, Named } from '../statements/statement.ts';

const key = (named: Named): string => ('id' in named ? named.id : `name ${named.name}`).toLowerCase();

/** Tells of members that are no principals once each: they are only counted, so that nothing else finds a repetition. */
export class MembersOnce {
  readonly #listener: Listener;
  readonly #told = new Set<string>();

  constructor(listener: Listener) {
    this.#listener = listener;
  }

  tell(pair: MemberStatement, line: number): void {
    const id = `${key(pair.member)} in ${key(pair.group)}`;
    if (this.#told.has(id)) return;
    this.#told.add(id);
    this.#listener.state({ ...pair, isPrincipal: false }, line);
  }
}
