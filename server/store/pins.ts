import type { Graph } from '../graph/driver.ts';
import { heartbeatMs, type Owner } from '../graph/owner.ts';
import { declareReading, stopReading } from '../graph/readers.ts';
import { UnknownSnapshot } from './problems.ts';

/** Snapshots that this process reads; no process sweeps them while it does. */
export interface Pins {
  /** Costs a write only when nothing of this process reads the snapshot yet. */
  pin(snapshot: number): Promise<void>;
  unpin(snapshot: number): void;
  /** Snapshots in use, those included that were in use a moment ago. */
  pinned(): ReadonlySet<number>;
  /** Tells the database that this process still lives and what it reads. */
  renew(): Promise<void>;
  end(): Promise<void>;
}

/** Snapshots are asked for again and again: one stays pinned for a while after its last use. */
const lingerMs = 60_000;

export function pinsOf(graph: Graph, reader: Owner): Pins {
  const uses = new Map<number, { count: number; lastUse: number }>();
  const declared = new Set<number>();
  let renewedAt = Number.NEGATIVE_INFINITY;
  let last: Promise<unknown> = Promise.resolve();

  /** One after the other: each declaration replaces the one before. */
  function declare(): Promise<Set<number>> {
    const next = last.then(async () => {
      const wanted = [...uses.keys()];
      const there = await declareReading(graph, reader, wanted);
      declared.clear();
      for (const number of there) declared.add(number);
      renewedAt = performance.now();
      return there;
    });
    last = next.catch(() => undefined);
    return next;
  }

  const isPast = (use: { count: number; lastUse: number }): boolean =>
    use.count === 0 && performance.now() - use.lastUse > lingerMs;

  function unpin(snapshot: number): void {
    const use = uses.get(snapshot);
    if (!use) return;
    use.count -= 1;
    use.lastUse = performance.now();
  }

  return {
    async pin(snapshot) {
      const use = uses.get(snapshot) ?? { count: 0, lastUse: performance.now() };
      use.count += 1;
      uses.set(snapshot, use);
      if (declared.has(snapshot)) return;
      try {
        if ((await declare()).has(snapshot)) return;
        throw new UnknownSnapshot(snapshot);
      } catch (error) {
        unpin(snapshot);
        if (use.count === 0) uses.delete(snapshot);
        throw error;
      }
    },
    unpin,
    pinned: () => new Set(uses.keys()),
    async renew() {
      if (performance.now() - renewedAt < heartbeatMs) return;
      for (const [number, use] of uses) if (isPast(use)) uses.delete(number);
      await declare();
    },
    async end() {
      await last;
      // What cannot be said any more is known soon, because nothing renews it.
      await stopReading(graph, reader).catch(() => undefined);
    },
  };
}
