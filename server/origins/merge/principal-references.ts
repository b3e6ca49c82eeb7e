import type { Named } from '../statements/statement.ts';
import type { Gathering } from './gathering.ts';
import { Names } from './names.ts';

/** A name that stands for nobody, or for several. */
export interface UnresolvedName {
  readonly name: string;
  readonly problem: string;
}

/** Who is meant where principals are named; whoever no file defines is kept, so that nobody is taken for nobody. */
export class PrincipalReferences {
  readonly unknown = new Set<string>();
  /** Of these the ids that roles and access lists name. */
  readonly unknownHolders = new Set<string>();
  /** What stands there for somebody, and is no id of anybody who could hold it. */
  readonly standIns = new Set<string>();
  readonly unresolved = new Map<string, UnresolvedName>();
  readonly #gathering: Gathering;
  readonly #names: Names;

  constructor(gathering: Gathering) {
    this.#gathering = gathering;
    this.#names = new Names(gathering);
  }

  isDefined(id: string): boolean {
    const { users, servicePrincipals, groups, foreignPrincipals, deletedPrincipals } = this.#gathering;
    return [users, servicePrincipals, groups, foreignPrincipals, deletedPrincipals].some((records) => records.has(id));
  }

  canBeMember(id: string): boolean {
    const { users, servicePrincipals, groups } = this.#gathering;
    return users.has(id) || servicePrincipals.has(id) || groups.has(id);
  }

  /** Their ids, each once; a name that is not resolved stands for itself, as a principal that nobody knows. */
  ids(all: readonly Named[]): string[] {
    return [...new Set(all.map((named) => this.#idOf(named)))];
  }

  /**
   * Who is on an access list, which takes groups. Anybody else gives nothing there, but stays as somebody unknown: a list
   * without entries would be open to all.
   */
  groupIds(all: readonly Named[]): string[] {
    const { users, servicePrincipals } = this.#gathering;
    return this.ids(all).map((id) => {
      if (!users.has(id) && !servicePrincipals.has(id)) return id;
      const stranger = `${id} (not a group)`;
      this.unknown.add(stranger);
      this.standIns.add(stranger);
      return stranger;
    });
  }

  /** The id of one principal; undefined for a name that is not resolved. */
  known(named: Named): string | undefined {
    const meaning = this.#names.meaning(named);
    if ('id' in meaning) return meaning.id;
    if ('name' in named) this.unresolved.set(named.name, { name: named.name, problem: meaning.problem });
    return undefined;
  }

  #idOf(named: Named): string {
    const known = this.known(named);
    const id = known ?? ('name' in named ? named.name : named.id);
    if (this.isDefined(id)) return id;
    this.unknown.add(id);
    (known === undefined ? this.standIns : this.unknownHolders).add(id);
    return id;
  }
}
