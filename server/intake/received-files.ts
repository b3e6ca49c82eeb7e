import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm, rmdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { isSystemError, writeFailure } from '../document/write-failure.ts';
import { ChunkSource } from './chunk-source.ts';
import { comparable, partsOfPath } from './file-path.ts';
import type { ImportFolder } from './import-folder.ts';
import { IntakeRefusal } from './refusal.ts';
import { brokenOff, ensureRoom, tooLarge } from './room.ts';

/** A file that was received as a whole. */
export interface ReceivedFile {
  readonly path: string;
  readonly bytes: number;
}

/** A file that is being received. */
export interface ArrivingFile extends ReceivedFile {
  readonly receivedBytes: number;
}

export interface Arrival {
  readonly path: string;
  /** As announced; undefined where it is not known before the end. */
  readonly bytes: number | undefined;
  readonly chunks: AsyncIterable<Uint8Array>;
}

const mostFiles = 10_000;
/** Each of them is an argument of the command line. */
const mostLoose = 1_000;

type Arriving = { readonly path: string; readonly announced: number; received: number };

/** The files of one import, on their way and as a whole. */
export class ReceivedFiles {
  readonly #folder: ImportFolder;
  readonly #mostBytes: number;
  readonly #whole = new Map<string, ReceivedFile>();
  readonly #arriving = new Map<string, Arriving>();
  readonly #gone = new AbortController();
  readonly #pending = new Set<Promise<unknown>>();
  /** Of whole files, and of those that arrive what was announced or is there already. */
  #bytes = 0;

  constructor(folder: ImportFolder, mostBytes: number) {
    this.#folder = folder;
    this.#mostBytes = mostBytes;
  }

  get whole(): ReceivedFile[] {
    return [...this.#whole.values()];
  }

  get arriving(): ArrivingFile[] {
    return [...this.#arriving.values()].map(({ path, announced, received }) => ({
      path,
      bytes: Math.max(announced, received),
      receivedBytes: received,
    }));
  }

  get isEmpty(): boolean {
    return this.#whole.size + this.#arriving.size === 0;
  }

  /** What an import names: files that lie loose, and folders as a whole. */
  get paths(): string[] {
    return [...new Set(this.whole.map(({ path }) => path.split('/')[0] ?? path))].sort();
  }

  /** Where an import reads them. */
  get folder(): string {
    return this.#folder.files;
  }

  /** Takes a file in; whatever goes wrong, nothing of it stays. */
  async receive(arrival: Arrival): Promise<ReceivedFile> {
    const parts = partsOfPath(arrival.path);
    const key = comparable(arrival.path);
    this.#refuseNames(arrival.path, key, parts.length);
    const announced = arrival.bytes ?? 0;
    ensureRoom(this.#folder.drafts, announced, this.#bytes, this.#mostBytes);
    const arriving: Arriving = { path: arrival.path, announced, received: 0 };
    this.#arriving.set(key, arriving);
    this.#bytes += announced;
    const stored = this.#store(arrival, arriving, join(this.#folder.files, ...parts));
    this.#pending.add(stored);
    try {
      await stored;
      const file = { path: arrival.path, bytes: arriving.received };
      this.#whole.set(key, file);
      return file;
    } catch (error) {
      this.#bytes -= Math.max(announced, arriving.received);
      throw error;
    } finally {
      this.#arriving.delete(key);
      this.#pending.delete(stored);
    }
  }

  async remove(path: string): Promise<void> {
    const key = comparable(path);
    const file = this.#whole.get(key);
    if (file === undefined) throw new IntakeRefusal(404, `There is no file ${JSON.stringify(path)} in this import.`);
    this.#whole.delete(key);
    this.#bytes -= file.bytes;
    const place = join(this.#folder.files, ...partsOfPath(file.path));
    await rm(place, { force: true });
    // A folder that is left empty would be imported as one.
    for (let above = dirname(place); above !== this.#folder.files; above = dirname(above))
      if (
        await rmdir(above).then(
          () => false,
          () => true,
        )
      )
        break;
  }

  /** Breaks off what is on its way and deletes everything. */
  async delete(): Promise<void> {
    this.#gone.abort();
    await Promise.allSettled(this.#pending);
    await this.#folder.remove();
  }

  #refuseNames(path: string, key: string, depth: number): void {
    const taken = [...this.#whole.keys(), ...this.#arriving.keys()];
    const refuse = (message: string): never => {
      throw new IntakeRefusal(409, message);
    };
    if (taken.includes(key)) refuse(`There already is a file ${JSON.stringify(path)}. Remove it first, or rename one.`);
    if (taken.some((other) => other.startsWith(`${key}/`) || key.startsWith(`${other}/`)))
      refuse(
        `${JSON.stringify(path)} has the name of a folder, or is in a folder with the name of a file. Rename one.`,
      );
    if (taken.length >= mostFiles) refuse(`An import takes at most ${mostFiles} files here. Add them as a zip.`);
    if (depth === 1 && taken.filter((other) => !other.includes('/')).length >= mostLoose)
      refuse(`An import takes at most ${mostLoose} files that are in no folder. Add the folder, or a zip.`);
  }

  async #store({ chunks, bytes }: Arrival, arriving: Arriving, place: string): Promise<void> {
    const draft = join(this.#folder.drafts, randomUUID());
    const source = new ChunkSource(chunks);
    try {
      const file = createWriteStream(draft, { flags: 'wx', mode: 0o600 });
      await pipeline(this.#counted(source, arriving), file);
      if (bytes !== undefined && bytes !== arriving.received) throw brokenOff();
      await mkdir(dirname(place), { recursive: true, mode: 0o700 });
      await rename(draft, place);
    } catch (error) {
      void source.drain();
      await rm(draft, { force: true });
      throw this.#explained(error);
    }
  }

  async *#counted(source: ChunkSource, arriving: Arriving): AsyncGenerator<Uint8Array> {
    for await (const chunk of source.until(this.#gone.signal)) {
      const before = Math.max(arriving.announced, arriving.received);
      arriving.received += chunk.byteLength;
      this.#bytes += Math.max(0, arriving.received - before);
      if (this.#bytes > this.#mostBytes) throw tooLarge(this.#mostBytes);
      yield chunk;
    }
  }

  #explained(error: unknown): unknown {
    if (error instanceof IntakeRefusal) return error;
    if (this.#gone.signal.aborted) return new IntakeRefusal(409, 'The import was discarded meanwhile.');
    if (!isSystemError(error)) return brokenOff();
    if (error.syscall === 'read') return brokenOff();
    return new IntakeRefusal(
      507,
      `The file could not be stored: ${writeFailure(error)}. Free some space, or set WHYCAN_HOME.`,
    );
  }
}
