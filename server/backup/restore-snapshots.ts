import type { AcceptedWarning } from '../graph/accepted-warnings.ts';
import type { StoredWarning } from '../graph/stored-warning.ts';
import type { Store } from '../store/open-store.ts';
import type { OpenedBackup } from './read-backup.ts';

/** Stores every snapshot of a backup in an empty store, under its own number; the current one is current again. */
export async function restoreSnapshots(
  { manifest, facts }: OpenedBackup,
  store: Store,
  onSnapshot: (number: number) => void,
): Promise<void> {
  const inOrder = [...manifest.snapshots].sort((left, right) => left.number - right.number);
  const { current } = manifest;
  // The current one comes last: each becomes current when it is published.
  const entries = [
    ...inOrder.filter((entry) => entry.number !== current),
    ...inOrder.filter((entry) => entry.number === current),
  ];
  for (const entry of entries) {
    const { number, importedAt, warningCount, warningKinds, label, kept } = entry;
    onSnapshot(number);
    await store.restoreSnapshot(await facts(entry), {
      number,
      importedAt,
      warnings: entry.warnings as readonly StoredWarning[],
      warningCount,
      warningKinds: warningKinds && new Map(Object.entries(warningKinds)),
      label,
      kept,
      report: entry.importReport,
    });
  }
  for (const { tenant, accepted } of manifest.acceptedWarnings ?? [])
    await store.restoreAcceptedWarnings(tenant, accepted as readonly AcceptedWarning[]);
}
