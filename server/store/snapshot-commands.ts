import type { Graph } from '../graph/driver.ts';
import type { Owner } from '../graph/owner.ts';
import {
  currentSnapshot,
  markSnapshot,
  readSnapshotRows,
  type SnapshotMarks,
  useSnapshot,
} from '../graph/snapshots.ts';
import { deleteSnapshot } from '../graph/sweep.ts';
import type { Current } from './current.ts';
import { SnapshotNeeded, UnknownSnapshot } from './problems.ts';

/** What people do with snapshots; each throws UnknownSnapshot for a number that cannot be read. */
export interface SnapshotCommands {
  /** Labels a snapshot, or keeps it from being swept. */
  mark(number: number, marks: SnapshotMarks): Promise<void>;
  /** Makes an older snapshot the current one again. */
  use(number: number): Promise<void>;
  /** Deletes one, also one that was kept; throws SnapshotNeeded for the current one and one that a process reads. */
  remove(number: number): Promise<void>;
}

export function snapshotCommandsOf(graph: Graph, owner: Owner, current: Current): SnapshotCommands {
  return {
    async mark(number, marks) {
      if (!(await markSnapshot(graph, number, marks))) throw new UnknownSnapshot(number);
    },
    async use(number) {
      if (!(await useSnapshot(graph, number))) throw new UnknownSnapshot(number);
      await current.refresh();
    },
    async remove(number) {
      // Scratch snapshots, which have numbers below, belong to whoever asks them.
      if (number < 1) throw new UnknownSnapshot(number);
      if (await deleteSnapshot(graph, owner, number)) return;
      if ((await currentSnapshot(graph)) === number)
        throw new SnapshotNeeded(
          `Snapshot ${number} is the current one and cannot be deleted. Import again, or make another one current first: whycan snapshots use <n>.`,
        );
      const [row] = await readSnapshotRows(graph, [number]);
      if (row?.state !== 'complete') throw new UnknownSnapshot(number);
      throw new SnapshotNeeded(
        `Snapshot ${number} is being read by another process and cannot be deleted now. Try again in a minute, or stop that process.`,
      );
    },
  };
}
