import type { Named } from '../statements/statement.ts';
import type { Gathering } from './gathering.ts';
import { Names } from './names.ts';
import { PrincipalKinds } from './principal-kinds.ts';

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
  readonly kinds: PrincipalKinds;
  readonly #gathering: Gathering;
  #names: Names | undefined;

  constructor(gathering: Gathering) {
    this.#gathering = gathering;
    this.kinds = new PrincipalKinds(gathering);
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
    return this.ids(all).map((id) => {
      const kind = this.kinds.kindOf(id);
      if (kind !== 'user' && kind !== 'service principal') return id;
      const stranger = `${id} (not a group)`;
      this.unknown.add(stranger);
      this.standIns.add(stranger);
      return stranger;
    });
  }

  /** The id of one principal; undefined for a name that is not resolved. */
  known(named: Named): string | undefined {
    if ('id' in named) return named.id;
    // Most imports name nobody, and all names of a large tenant take much memory.
    this.#names ??= new Names(this.#gathering);
    const meaning = this.#names.meaning(named.name);
    if ('id' in meaning) return meaning.id;
    // Tables name principals by whatever their authors have at hand.
    const spellings = meaning.isAmbiguous ? [] : [named.name, named.name.toLowerCase()];
    const id = spellings.find((spelling) => this.kinds.kindOf(spelling) !== undefined);
    if (id !== undefined) return id;
    this.unresolved.set(named.name, { name: named.name, problem: meaning.problem });
    return undefined;
  }

  #idOf(named: Named): string {
    const known = this.known(named);
    const id = known ?? ('name' in named ? named.name : named.id);
    if (this.kinds.kindOf(id) !== undefined) return id;
    this.unknown.add(id);
    (known === undefined ? this.standIns : this.unknownHolders).add(id);
    return id;
  }
}
