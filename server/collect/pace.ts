import pLimit from 'p-limit';
import { waitFor } from './waiting.ts';

const quickerEveryMs = 60_000;

/** The pace towards one host: once it is throttled, everybody waits. */
export class HostPause {
  #untilMs = 0;
  readonly #onWait: (untilMs: number) => void;

  constructor(onWait: (untilMs: number) => void) {
    this.#onWait = onWait;
  }

  /** Whether this begins a pause; what was under way together is throttled together. */
  pauseFor(ms: number): boolean {
    const isFirst = this.#leftMs() <= 0;
    const untilMs = Date.now() + ms;
    if (untilMs > this.#untilMs) {
      this.#untilMs = untilMs;
      this.#onWait(untilMs);
    }
    return isFirst;
  }

  async ready(signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    for (let leftMs = this.#leftMs(); leftMs > 0; leftMs = this.#leftMs()) await waitFor(leftMs, signal);
  }

  #leftMs(): number {
    return this.#untilMs - Date.now();
  }
}

/** How many pieces of work go on at once: halved when throttled, one more for every minute without. */
export class Workers {
  readonly #most: number;
  readonly #limit: ReturnType<typeof pLimit>;
  readonly #running = new Set<Promise<unknown>>();
  #changedMs = Date.now();

  constructor(most: number) {
    this.#most = most;
    this.#limit = pLimit(most);
  }

  get atOnce(): number {
    return this.#limit.concurrency;
  }

  run<Result>(work: () => Promise<Result>): Promise<Result> {
    return this.#limit(() => {
      this.#quicken();
      const running = work();
      this.#running.add(running);
      const remove = () => void this.#running.delete(running);
      running.then(remove, remove);
      return running;
    });
  }

  /** Resolves when nothing is under way; what waits for its turn is dropped. */
  async idle(): Promise<void> {
    this.#limit.clearQueue();
    await Promise.allSettled(this.#running);
  }

  slowDown(): void {
    this.#limit.concurrency = Math.max(1, Math.floor(this.#limit.concurrency / 2));
    this.#changedMs = Date.now();
  }

  #quicken(): void {
    if (this.#limit.concurrency >= this.#most || Date.now() - this.#changedMs < quickerEveryMs) return;
    this.#limit.concurrency += 1;
    this.#changedMs = Date.now();
  }
}
