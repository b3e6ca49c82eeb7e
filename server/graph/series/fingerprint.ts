import { hash } from 'node:crypto';

/** Eight bytes for what an entry is, and eight for what it says. */
const entryBytes = 16;

/** Whoever chooses names in a tenant does not know the salt, so cannot make two states of an object look the same. */
function putHash(salt: string, text: string, into: Buffer, at: number): void {
  into.write(hash('sha256', salt + text, 'hex').slice(0, 16), at, 'hex');
}

/** Hashes of the objects that one step writes. Two objects count as equal when their 64 bits are. */
export class Fingerprint {
  readonly #salt: string;
  #bytes = Buffer.alloc(64 * entryBytes);
  #count = 0;

  constructor(salt: string) {
    this.#salt = salt;
  }

  /** Returns the entry as it is kept. */
  add(id: string, content: string): Buffer {
    if ((this.#count + 1) * entryBytes > this.#bytes.length)
      this.#bytes = Buffer.concat([this.#bytes, Buffer.alloc(this.#bytes.length)]);
    const at = this.#count * entryBytes;
    putHash(this.#salt, id, this.#bytes, at);
    putHash(this.#salt, content, this.#bytes, at + 8);
    this.#count += 1;
    return this.#bytes.subarray(at, at + entryBytes);
  }

  get count(): number {
    return this.#count;
  }

  get bytes(): Buffer {
    return this.#bytes.subarray(0, this.#count * entryBytes);
  }
}

export type Compared = 'new' | 'same' | 'changed';

/** The objects of an earlier fingerprint, to be compared with those of now one by one. */
export class KnownObjects {
  readonly #salt: string;
  readonly #asked = Buffer.alloc(entryBytes);
  readonly #bytes: Buffer;
  readonly #seen: Uint8Array;
  /** Positions of entries, plus one, by the hash of their ids. */
  readonly #slots: Uint32Array;
  #left: number;

  constructor(salt: string, bytes: Buffer) {
    this.#salt = salt;
    this.#bytes = bytes;
    const count = Math.floor(bytes.length / entryBytes);
    this.#left = count;
    this.#seen = new Uint8Array(count);
    this.#slots = new Uint32Array(2 ** Math.ceil(Math.log2(Math.max(count, 1) * 2 + 1)));
    for (let entry = 0; entry < count; entry += 1) this.#slots[this.#slotOf(bytes, entry * entryBytes)] = entry + 1;
  }

  /** Compares an entry of a fingerprint with the same salt; its object then counts as one that is still there. */
  compare(asked: Buffer): Compared {
    const entry = this.#find(asked);
    if (entry === undefined) return 'new';
    if (this.#seen[entry] === 0) this.#left -= 1;
    this.#seen[entry] = 1;
    const at = entry * entryBytes + 8;
    return asked.compare(this.#bytes, at, at + 8, 8, entryBytes) === 0 ? 'same' : 'changed';
  }

  /** How many were never compared: they are gone. */
  get left(): number {
    return this.#left;
  }

  /** Whether an object was there and was never compared. */
  isLeft(id: string): boolean {
    putHash(this.#salt, id, this.#asked, 0);
    const entry = this.#find(this.#asked);
    return entry !== undefined && this.#seen[entry] === 0;
  }

  #find(asked: Buffer): number | undefined {
    const entry = this.#slots[this.#slotOf(asked, 0)];
    return entry === undefined || entry === 0 ? undefined : entry - 1;
  }

  /** Where the id at `start` is, or would be. */
  #slotOf(bytes: Buffer, start: number): number {
    const mask = this.#slots.length - 1;
    for (let slot = bytes.readUInt32LE(start) & mask; ; slot = (slot + 1) & mask) {
      const at = ((this.#slots[slot] ?? 0) - 1) * entryBytes;
      if (at < 0 || this.#bytes.compare(bytes, start, start + 8, at, at + 8) === 0) return slot;
    }
  }
}
