import type { SnapshotRecord } from '../graph/snapshot-record.ts';
import { InvalidQuestion, NothingLoaded } from './problems.ts';

type Listed = Pick<SnapshotRecord, 'number' | 'label'>;

/** The number of the snapshot that is meant by `current`, `previous` or a label; undefined if no snapshot is called so. */
export function snapshotCalled(
  text: string,
  /** Newest first. */
  snapshots: readonly Listed[],
  current: number | undefined,
): number | undefined {
  if (text === 'current' || text === 'previous') {
    if (current === undefined) throw new NothingLoaded();
    if (text === 'current') return current;
    const found = snapshots.find(({ number }) => number < current);
    if (found) return found.number;
    throw new InvalidQuestion('previous: there is no snapshot before the current one. Name another snapshot.');
  }
  const labelled = snapshots.filter(({ label }) => label === text).map(({ number }) => number);
  if (labelled.length < 2) return labelled[0];
  throw new InvalidQuestion(`"${text}" is the label of the snapshots ${labelled.join(', ')}. Name one by its number.`);
}
