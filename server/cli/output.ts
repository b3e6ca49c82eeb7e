import { once } from 'node:events';
import type { Writable } from 'node:stream';

/** Text on its way to a reader who may go before the command is done. */
export interface Output {
  readonly write: (text: string) => void;
  /** The same, and resolves when the reader keeps up. */
  readonly writeInStep: (text: string) => Promise<void>;
  /** Resolves when everything is written, or with the first reason why it was not. */
  readonly settled: () => Promise<NodeJS.ErrnoException | undefined>;
}

/** Writes until that fails; a failure is kept, and what follows is dropped. */
export function outputTo(stream: Writable): Output {
  let failure: NodeJS.ErrnoException | undefined;
  const note = (error: Error | null | undefined) => {
    failure ??= error ?? undefined;
  };
  stream.on('error', note);
  return {
    write(text) {
      if (failure === undefined) stream.write(text, note);
    },
    async writeInStep(text) {
      if (failure !== undefined || stream.write(text, note)) return;
      const ended = new AbortController();
      const until = { signal: ended.signal };
      await Promise.race([once(stream, 'drain', until), once(stream, 'close', until)])
        .catch(note)
        .finally(() => ended.abort());
    },
    settled: () =>
      new Promise((resolve) => {
        if (failure !== undefined) return resolve(failure);
        stream.write('', (error) => {
          note(error);
          resolve(failure);
        });
      }),
  };
}
