import { type AccessModel, accessModel } from '../access/judge/model.ts';
import type { Rulebook } from '../access/terms/rulebook.ts';
import type { Graph } from '../graph/driver.ts';
import { readStructure } from '../graph/read/structure.ts';
import { recordFrom, type SnapshotRecord } from '../graph/snapshot-record.ts';
import { readSnapshotRows } from '../graph/snapshots.ts';
import { UnknownSnapshot } from './problems.ts';
import { newlyRemembered, type Remembered } from './remembered.ts';

/** What is kept in memory of a snapshot: everything but its people and devices, and of these those asked for lately. */
export interface Contents {
  readonly record: SnapshotRecord;
  readonly model: AccessModel;
  readonly remembered: Remembered;
}

export interface ContentsCache {
  /** Read once for each snapshot, however many ask at the same time. */
  of(snapshot: number): Promise<Contents>;
  /** Forgets every snapshot but these. */
  keepOnly(snapshots: ReadonlySet<number>): void;
}

export function contentsCache(graph: Graph, rulebook: Rulebook): ContentsCache {
  const known = new Map<number, Promise<Contents>>();
  return {
    of(snapshot) {
      const found = known.get(snapshot);
      if (found) return found;
      const reading = readContents(graph, rulebook, snapshot);
      known.set(snapshot, reading);
      // A failure is not remembered: the next request tries again.
      reading.catch(() => known.delete(snapshot));
      return reading;
    },
    keepOnly(snapshots) {
      for (const number of known.keys()) if (!snapshots.has(number)) known.delete(number);
    },
  };
}

export async function readContents(graph: Graph, rulebook: Rulebook, snapshot: number): Promise<Contents> {
  const [row] = await readSnapshotRows(graph, [snapshot]);
  if (row === undefined) throw new UnknownSnapshot(snapshot);
  const model = accessModel(await readStructure(graph, snapshot), rulebook);
  return { record: recordFrom(row), model, remembered: newlyRemembered() };
}
