import type { Graph } from './driver.ts';
import { heartbeatMs, type Owner } from './owner.ts';
import { beat } from './snapshots.ts';

export interface Heartbeat {
  stop(): void;
}

/** Keeps an unfinished snapshot from being swept by others; `onLost` is called once when it no longer is the owner's. */
export function startHeartbeat(graph: Graph, owner: Owner, snapshot: number, onLost: () => void): Heartbeat {
  const timer = setInterval(async () => {
    // A beat that fails is made up by the next one; writing notices on its own when the database is gone.
    const own = await beat(graph, owner, [snapshot]).catch(() => [snapshot]);
    if (own.length > 0) return;
    clearInterval(timer);
    onLost();
  }, heartbeatMs);
  timer.unref();
  return { stop: () => clearInterval(timer) };
}
