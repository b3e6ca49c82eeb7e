import { ImportFailure, sendFile } from '../../../api/import.ts';
import type { PickedFile } from './picked-files.ts';

/** A file on its way to the server. */
export interface Upload extends PickedFile {
  readonly status: 'waiting' | 'sending' | 'sent' | 'failed';
  readonly sentBytes: number;
  /** Why it failed. */
  readonly message: string;
}

const atOnce = 2;

/** The files that are being sent. They go on while other pages are shown, so they are kept apart from what shows them. */
class Uploads {
  #uploads: readonly Upload[] = [];
  readonly #stops = new Map<string, AbortController>();
  readonly #listeners = new Set<() => void>();

  readonly all = (): readonly Upload[] => this.#uploads;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Sends files, one after the other; one that failed before is sent again. `refuse` says why one cannot be sent. */
  add(files: readonly PickedFile[], refuse: (file: PickedFile) => string | undefined): void {
    const fresh = files.map((file): Upload => {
      const message = refuse(file);
      return { ...file, status: message === undefined ? 'waiting' : 'failed', sentBytes: 0, message: message ?? '' };
    });
    const paths = new Set(fresh.map(({ path }) => path));
    const others = this.#uploads.filter(({ path, status }) => status !== 'failed' || !paths.has(path));
    const known = new Set(others.map(({ path }) => path));
    this.#set([...others, ...fresh.filter(({ path }) => !known.has(path))]);
    this.#go();
  }

  /** Takes some out; those on their way are broken off. */
  drop(isDropped: (upload: Upload) => boolean): void {
    const dropped = this.#uploads.filter(isDropped);
    this.#set(this.#uploads.filter((upload) => !dropped.includes(upload)));
    for (const { path } of dropped) this.#stops.get(path)?.abort();
    this.#go();
  }

  #go(): void {
    const sending = this.#uploads.filter(({ status }) => status === 'sending').length;
    const next = this.#uploads.filter(({ status }) => status === 'waiting').slice(0, Math.max(0, atOnce - sending));
    for (const upload of next) void this.#send(upload);
  }

  async #send({ path, file }: Upload): Promise<void> {
    const stop = new AbortController();
    this.#stops.set(path, stop);
    this.#change(path, { status: 'sending' });
    try {
      await sendFile(file, path, {
        onProgress: (sentBytes) => this.#change(path, { sentBytes }),
        signal: stop.signal,
      });
      this.#change(path, { status: 'sent', sentBytes: file.size });
    } catch (error) {
      if (stop.signal.aborted) return;
      this.#change(path, { status: 'failed', message: error instanceof ImportFailure ? error.message : String(error) });
    } finally {
      if (this.#stops.get(path) === stop) this.#stops.delete(path);
      this.#go();
    }
  }

  #change(path: string, changes: Partial<Upload>): void {
    this.#set(this.#uploads.map((upload) => (upload.path === path ? { ...upload, ...changes } : upload)));
  }

  #set(uploads: readonly Upload[]): void {
    this.#uploads = uploads;
    for (const listener of this.#listeners) listener();
  }
}

export const uploads = new Uploads();
