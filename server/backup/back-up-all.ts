import type { Store } from '../store/open-store.ts';
import { NothingLoaded, UnknownSnapshot } from '../store/problems.ts';
import type { SnapshotView } from '../store/snapshot-view.ts';
import { writeBackup } from './write-backup.ts';

/** Writes every kept snapshot into one file, oldest first; returns their numbers. What is imported meanwhile is not in it. */
export async function backUpAll(store: Store, file: string, signal?: AbortSignal): Promise<number[]> {
  const current = store.current();
  if (current === undefined) throw new NothingLoaded();
  const numbers = (await store.snapshots(signal)).map(({ number }) => number).sort((left, right) => left - right);
  const views: SnapshotView[] = [];
  try {
    for (const at of numbers) {
      const view = await store.open({ at, ...(signal === undefined ? {} : { signal }) });
      if (view === undefined) throw new UnknownSnapshot(at);
      views.push(view);
    }
    await writeBackup(file, current, views);
  } finally {
    for (const view of views) view.release();
  }
  return numbers;
}
