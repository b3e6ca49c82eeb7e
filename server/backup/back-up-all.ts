import type { Store } from '../store/open-store.ts';
import { NothingLoaded, UnknownSnapshot } from '../store/problems.ts';
import type { SnapshotView } from '../store/snapshot-view.ts';
import { type BackedUp, writeBackup } from './write-backup.ts';

/** Writes every kept snapshot into one file, oldest first; returns their numbers. What is imported meanwhile is not in it. */
export async function backUpAll(store: Store, file: string, signal?: AbortSignal): Promise<number[]> {
  const current = store.current();
  if (current === undefined) throw new NothingLoaded();
  const records = (await store.snapshots(signal)).sort((left, right) => left.number - right.number);
  const reports = await store.importReports(
    records.map(({ number }) => number),
    signal,
  );
  const views: SnapshotView[] = [];
  const opened: BackedUp[] = [];
  try {
    for (const record of records) {
      const view = await store.open({ at: record.number, ...(signal === undefined ? {} : { signal }) });
      if (view === undefined) throw new UnknownSnapshot(record.number);
      views.push(view);
      const { number } = record;
      opened.push({ number, record, report: reports.get(number), contents: () => view.wholeTenant() });
    }
    const tenants = records.map(({ tenant }) => tenant.id);
    await writeBackup(file, current, opened, await store.acceptedWarnings(tenants, signal));
  } finally {
    for (const view of views) view.release();
  }
  return records.map(({ number }) => number);
}
