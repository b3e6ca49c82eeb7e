import type { SnapshotView } from '../store/snapshot-view.ts';
import { writeTenantFolder } from '../tenant/write/folder.ts';
import { backupFormat, folderOf, type Manifest, manifestName, type SnapshotEntry } from './format.ts';
import { type PackedFile, pack } from './pack.ts';

/** Writes snapshots into one sealed file, while others go on reading and importing; the file is there as a whole or not at all. */
export async function writeBackup(file: string, current: number, views: readonly SnapshotView[]): Promise<void> {
  await pack(file, filesOf(current, views));
}

async function* filesOf(current: number, views: readonly SnapshotView[]): AsyncGenerator<PackedFile> {
  const manifest: Manifest = {
    whycan: backupFormat,
    createdAt: new Date().toISOString(),
    current,
    snapshots: views.map(entryOf),
  };
  yield { name: manifestName, lines: [JSON.stringify(manifest, undefined, 1)] };
  for (const view of views) {
    const { structure, people, groups, devices } = view.wholeTenant();
    for await (const { name, lines } of writeTenantFolder({ structure, people, groups, devices }))
      yield { name: `${folderOf(view.number)}/${name}`, lines };
  }
}

function entryOf({ record }: SnapshotView): SnapshotEntry {
  const { number, importedAt, tenant, catalogueHash, counts, warnings, warningCount } = record;
  const kept = warnings.map(({ id, sentence, source, nodes }) => ({
    id,
    sentence,
    source: [...source],
    nodes: [...nodes],
  }));
  return { number, importedAt, tenant, catalogueHash, counts, warnings: kept, warningCount };
}
