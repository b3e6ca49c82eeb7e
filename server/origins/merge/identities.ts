import type { Named } from '../statements/statement.ts';

const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/**
 * Object ids without case, each kept once, however many lists name it; on-premises SIDs lead to the object id. Each has
 * a position, counted from 0, by which long lists refer to it.
 */
export class Identities {
  readonly #positions = new Map<string, number>();
  readonly #bySid = new Map<string, number>();
  readonly #ids: string[] = [];

  get count(): number {
    return this.#ids.length;
  }

  of(written: string): string {
    return this.at(this.positionOf(written));
  }

  /** The id at a position that this has given. */
  at(position: number): string {
    return this.#ids[position] as string;
  }

  positionOf(written: string): number {
    const known = this.#positions.get(written);
    if (known !== undefined) return known;
    const key = written.toLowerCase();
    const position = this.#bySid.get(key) ?? this.#positions.get(key) ?? this.#add(guid.test(written) ? key : written);
    this.#positions.set(written, position);
    this.#positions.set(key, position);
    return position;
  }

  /** The position of an id that was written somewhere; undefined for others. */
  find(id: string): number | undefined {
    return this.#positions.get(id);
  }

  /** From here on the SID is another way to write the id; the records of Active Directory come after those of Entra ID. */
  noteSid(sid: string, id: string): void {
    const key = sid.toLowerCase();
    if (!this.#positions.has(key)) this.#bySid.set(key, this.positionOf(id));
  }

  #add(id: string): number {
    return this.#ids.push(id) - 1;
  }
}

/** A reference with its id in one spelling; names stay what they are until all principals are known. */
export function identified(named: Named, identities: Identities): Named {
  return 'id' in named ? { id: identities.of(named.id) } : named;
}
