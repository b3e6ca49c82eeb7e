import type { Graph } from '../graph/driver.ts';
import { currentSnapshot } from '../graph/snapshots.ts';
import type { Pins } from './pins.ts';
import type { ContentsCache } from './snapshot-cache.ts';

/** The snapshot that questions are about, as far as this process knows. */
export interface Current {
  number(): number | undefined;
  /** Looks at the pointer now; done by itself every second. */
  refresh(): Promise<void>;
  stop(): Promise<void>;
}

const everyMs = 1_000;

/**
 * Follows the pointer that imports of any process move. A new snapshot is pinned and read before requests get it, so no
 * request waits for it.
 */
export async function followCurrent(graph: Graph, pins: Pins, contents: ContentsCache): Promise<Current> {
  let number: number | undefined;
  let looking: Promise<void> | undefined;

  async function look(): Promise<void> {
    const found = await currentSnapshot(graph);
    if (found !== number) {
      if (found !== undefined) await hold(found);
      if (number !== undefined) pins.unpin(number);
      number = found;
    }
    await pins.renew();
    contents.keepOnly(pins.pinned());
  }

  async function hold(snapshot: number): Promise<void> {
    await pins.pin(snapshot);
    try {
      await contents.hold(snapshot);
    } catch (error) {
      pins.unpin(snapshot);
      throw error;
    }
  }

  function refresh(): Promise<void> {
    looking ??= look().finally(() => {
      looking = undefined;
    });
    return looking;
  }

  await refresh();
  // A look that fails is made up by the next one; requests notice on their own when the database is gone.
  const timer = setInterval(() => refresh().catch(() => undefined), everyMs);
  timer.unref();
  return {
    number: () => number,
    refresh: async () => {
      await looking?.catch(() => undefined);
      await refresh();
    },
    stop: async () => {
      clearInterval(timer);
      await looking?.catch(() => undefined);
    },
  };
}
