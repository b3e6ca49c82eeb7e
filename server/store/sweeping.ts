import type { Graph } from '../graph/driver.ts';
import type { Owner } from '../graph/owner.ts';
import { sweep } from '../graph/sweep.ts';

export interface Cleaner {
  /** Sweeps in the background; one sweep at a time. */
  start(): void;
  /** Sweeps now and waits for it. */
  sweep(): Promise<number[]>;
  /** Ends after the batch that is being deleted; the next start goes on. */
  stop(): Promise<void>;
}

export function cleanerOf(graph: Graph, owner: Owner, keep: number): Cleaner {
  const stopping = new AbortController();
  let last: Promise<unknown> = Promise.resolve();

  function sweepNext(): Promise<number[]> {
    const next = last.then(() => sweep(graph, owner, keep, stopping.signal));
    last = next.catch(() => undefined);
    return next;
  }

  return {
    // What a background sweep cannot delete, the next one does.
    start: () => void sweepNext().catch(() => undefined),
    sweep: sweepNext,
    stop: async () => {
      stopping.abort();
      await last;
    },
  };
}
