import type { TenantFacts } from '../access/terms/facts.ts';
import type { Catalogue } from '../catalogue/load.ts';
import type { Graph } from '../graph/driver.ts';
import { type Heartbeat, startHeartbeat } from '../graph/heartbeat.ts';
import type { Owner } from '../graph/owner.ts';
import { discardSnapshot } from '../graph/sweep.ts';
import { writeSnapshot } from '../graph/write/write-snapshot.ts';
import { readContents } from './snapshot-cache.ts';
import { type SnapshotView, snapshotViewOf } from './snapshot-view.ts';

export interface Scratches {
  /** Stores facts for questions of this process alone: never listed, counted or current, and gone after `release`. */
  open(facts: TenantFacts, signal?: AbortSignal): Promise<SnapshotView>;
  /** Discards what was not released, and waits for what is being discarded. */
  end(): Promise<void>;
}

export function scratchesOf(graph: Graph, owner: Owner, catalogue: Catalogue): Scratches {
  const kept = new Map<number, Heartbeat>();
  const discarding = new Set<Promise<void>>();

  function release(snapshot: number): void {
    const heartbeat = kept.get(snapshot);
    if (!heartbeat) return;
    heartbeat.stop();
    kept.delete(snapshot);
    // What cannot be discarded now is swept at a later start.
    const work: Promise<void> = discardSnapshot(graph, owner, snapshot)
      .catch(() => undefined)
      .finally(() => discarding.delete(work));
    discarding.add(work);
  }

  return {
    async open(facts, signal) {
      const { number: snapshot } = await writeSnapshot(graph, facts, catalogue.rulebook, {
        owner,
        isScratch: true,
        signal,
      });
      kept.set(
        snapshot,
        startHeartbeat(graph, owner, snapshot, () => kept.delete(snapshot)),
      );
      try {
        const contents = await readContents(graph, catalogue.rulebook, snapshot);
        return snapshotViewOf({ graph, catalogue }, contents, () => release(snapshot), signal);
      } catch (error) {
        release(snapshot);
        throw error;
      }
    },
    async end() {
      for (const snapshot of [...kept.keys()]) release(snapshot);
      await Promise.all(discarding);
    },
  };
}
