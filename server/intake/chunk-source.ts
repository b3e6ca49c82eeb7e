/** Chunks that come from elsewhere, until somebody is no longer interested. */
export class ChunkSource {
  readonly #chunks: AsyncIterator<Uint8Array>;

  constructor(chunks: AsyncIterable<Uint8Array>) {
    this.#chunks = chunks[Symbol.asyncIterator]();
  }

  /** The chunks; throws the reason of the signal at once, also while none comes. */
  async *until(signal: AbortSignal): AsyncGenerator<Uint8Array> {
    for (;;) {
      const { done, value } = await this.#next(signal);
      if (done === true) return;
      yield value;
    }
  }

  /** Takes what still comes and does nothing with it: whoever sends reads the answer only when everything is sent. */
  async drain(): Promise<void> {
    try {
      while ((await this.#chunks.next()).done !== true);
    } catch {
      // Nobody waits for it.
    }
  }

  #next(signal: AbortSignal): Promise<IteratorResult<Uint8Array>> {
    return new Promise((resolve, reject) => {
      const stop = () => reject(signal.reason);
      if (signal.aborted) return stop();
      signal.addEventListener('abort', stop, { once: true });
      this.#chunks
        .next()
        .finally(() => signal.removeEventListener('abort', stop))
        .then(resolve, reject);
    });
  }
}
