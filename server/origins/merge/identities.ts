import type { Named } from '../statements/statement.ts';
import { GuidPositions } from './guid-positions.ts';

/**
 * Object ids without case, each kept once, however many lists name it; on-premises SIDs lead to the object id. Each has
 * a position, counted from 0, by which long lists refer to it.
 */
export class Identities {
  readonly #guids = new GuidPositions();
  /** Of everything that is no GUID. */
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
    const ofGuid = this.#guids.find(written);
    if (ofGuid === undefined) return this.#positionOfText(written);
    if (ofGuid >= 0) return ofGuid;
    const key = written.toLowerCase();
    const position = this.#bySid.get(key) ?? this.#add(key);
    this.#guids.put(position);
    return position;
  }

  #positionOfText(written: string): number {
    const known = this.#positions.get(written);
    if (known !== undefined) return known;
    const key = written.toLowerCase();
    const position = this.#bySid.get(key) ?? this.#positions.get(key) ?? this.#add(written);
    this.#positions.set(written, position);
    this.#positions.set(key, position);
    return position;
  }

  /** The position of an id that was written somewhere; undefined for others. */
  find(id: string): number | undefined {
    const ofGuid = this.#guids.find(id);
    if (ofGuid === undefined) return this.#positions.get(id);
    return ofGuid < 0 ? undefined : ofGuid;
  }

  /** From here on the SID is another way to write the id; the records of Active Directory come after those of Entra ID. */
  noteSid(sid: string, id: string): void {
    const key = sid.toLowerCase();
    if (this.find(key) === undefined) this.#bySid.set(key, this.positionOf(id));
  }

  #add(id: string): number {
    return this.#ids.push(id) - 1;
  }
}

/** A reference with its id in one spelling; names stay what they are until all principals are known. */
export function identified(named: Named, identities: Identities): Named {
  return 'id' in named ? { id: identities.of(named.id) } : named;
}
