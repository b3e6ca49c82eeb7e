import { createReadStream } from 'node:fs';
import { openRegular } from '../../document/bounded-file.ts';
import { fileProblem } from '../../document/file.ts';
import { Unreadable } from '../statements/listener.ts';
import type { ParcelFile } from './parcel.ts';

const chunkBytes = 256 * 1024;

/** Throws Unreadable for a failure of the system. */
export function refuse(name: string, error: unknown): never {
  if (error instanceof Unreadable) throw error;
  throw new Unreadable(name, `${fileProblem(name, error).message}.`);
}

/** A regular file; of a file that grows meanwhile, the bytes that it has now. */
export function diskFile(place: string, bytes: number, { name, path }: { name: string; path: string }): ParcelFile {
  async function* open(): AsyncGenerator<Uint8Array> {
    if (bytes === 0) return;
    try {
      const { descriptor: fd } = openRegular(place);
      yield* createReadStream('', { fd, start: 0, end: bytes - 1, highWaterMark: chunkBytes });
    } catch (error) {
      refuse(name, error);
    }
  }
  return { name, path, bytes, open };
}

/** A file whose bytes are in memory, such as one that came through a pipe. */
export function memoryFile(content: Uint8Array, { name, path }: { name: string; path: string }): ParcelFile {
  async function* open(): AsyncGenerator<Uint8Array> {
    yield content;
  }
  return { name, path, bytes: content.length, open };
}
