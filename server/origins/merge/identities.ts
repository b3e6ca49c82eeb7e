import type { Named } from '../statements/statement.ts';

const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Object ids without case, each kept once, however many lists name it; on-premises SIDs lead to the object id. */
export class Identities {
  readonly #spellings = new Map<string, string>();
  readonly #bySid = new Map<string, string>();

  of(written: string): string {
    const known = this.#spellings.get(written);
    if (known !== undefined) return known;
    const key = written.toLowerCase();
    const first = this.#bySid.get(key) ?? this.#spellings.get(key) ?? (guid.test(written) ? key : written);
    this.#spellings.set(written, first);
    this.#spellings.set(key, first);
    return first;
  }

  /** From here on the SID is another way to write the id; the records of Active Directory come after those of Entra ID. */
  noteSid(sid: string, id: string): void {
    const key = sid.toLowerCase();
    if (!this.#spellings.has(key)) this.#bySid.set(key, id);
  }
}

/** A reference with its id in one spelling; names stay what they are until all principals are known. */
export function identified(named: Named, identities: Identities): Named {
  return 'id' in named ? { id: identities.of(named.id) } : named;
}
