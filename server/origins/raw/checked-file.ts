import { createHash } from 'node:crypto';
import type { ParcelFile } from '../parcel/parcel.ts';

/** A file whose bytes are hashed while they are read once. */
export class CheckedFile implements ParcelFile {
  readonly name: string;
  readonly path: string;
  readonly bytes: number;
  readonly #file: ParcelFile;
  readonly #hash = createHash('sha256');

  constructor(file: ParcelFile) {
    this.#file = file;
    this.name = file.name;
    this.path = file.path;
    this.bytes = file.bytes;
  }

  async *open(): AsyncGenerator<Uint8Array> {
    for await (const chunk of this.#file.open()) {
      this.#hash.update(chunk);
      yield chunk;
    }
  }

  /** The SHA-256 of what was read. */
  digest(): string {
    return this.#hash.digest('hex');
  }
}
