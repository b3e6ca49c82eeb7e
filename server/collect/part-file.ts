import { closeSync, fstatSync, openSync, readSync, writeSync } from 'node:fs';

/** A place in a part file, in bytes. */
export interface Range {
  readonly offset: number;
  readonly length: number;
}

/** A file that only grows, readable by its owner. What a killed run left behind its last whole piece is passed over. */
export class PartFile {
  readonly #descriptor: number;
  #size: number;

  constructor(path: string) {
    this.#descriptor = openSync(path, 'a+', 0o600);
    this.#size = fstatSync(this.#descriptor).size;
  }

  get size(): number {
    return this.#size;
  }

  append(bytes: Uint8Array): void {
    for (let written = 0; written < bytes.length; )
      written += writeSync(this.#descriptor, bytes, written, bytes.length - written);
    this.#size += bytes.length;
  }

  /** The bytes of a range; fewer where the file is shorter. */
  read({ offset, length }: Range): Buffer {
    const bytes = Buffer.allocUnsafe(length);
    let filled = 0;
    while (filled < length) {
      const count = readSync(this.#descriptor, bytes, filled, length - filled, offset + filled);
      if (count === 0) break;
      filled += count;
    }
    return bytes.subarray(0, filled);
  }

  close(): void {
    closeSync(this.#descriptor);
  }
}

const chunkBytes = 1024 * 1024;

/** A range in pieces, so that a large one never stands in memory. */
export function* chunksOf(file: PartFile, { offset, length }: Range): Generator<Buffer> {
  for (let done = 0; done < length; ) {
    const chunk = file.read({ offset: offset + done, length: Math.min(chunkBytes, length - done) });
    if (chunk.length === 0) return;
    done += chunk.length;
    yield chunk;
  }
}

export interface PlacedLine extends Range {
  /** Without the line break; the length has it. */
  readonly text: string;
}

/** The lines of a range and where each is. */
export function* linesOf(file: PartFile, range: Range): Generator<PlacedLine> {
  let rest: Buffer = Buffer.alloc(0);
  let offset = range.offset;
  for (const chunk of chunksOf(file, range)) {
    const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    let start = 0;
    for (let end = bytes.indexOf(10); end !== -1; end = bytes.indexOf(10, start)) {
      yield { text: bytes.toString('utf8', start, end), offset, length: end + 1 - start };
      offset += end + 1 - start;
      start = end + 1;
    }
    rest = bytes.subarray(start);
  }
}
