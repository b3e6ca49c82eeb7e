import type { AcceptedWarning } from '../graph/accepted-warnings.ts';
import type { StoredImport } from '../graph/stored-import.ts';
import type { SnapshotView } from '../store/snapshot-view.ts';
import { type FolderContents, writeTenantFolder } from '../tenant/write/folder.ts';
import {
  backupFormat,
  folderOf,
  type Manifest,
  manifestName,
  type SnapshotEntry,
  type WrittenReport,
} from './format.ts';
import { type PackedFile, pack } from './pack.ts';

/** A snapshot, and what it says about itself now: people may label and keep one that was read before. */
export interface BackedUp {
  readonly number: number;
  /** Everything that it says; walked over once. */
  readonly contents: () => FolderContents;
  readonly record: SnapshotView['record'];
  /** Where it came from, if it says so. */
  readonly report: StoredImport | undefined;
}

/** Writes snapshots into one sealed file, while others go on reading and importing; the file is there as a whole or not at all. */
export async function writeBackup(
  file: string,
  current: number,
  snapshots: readonly BackedUp[],
  accepted: ReadonlyMap<string, readonly AcceptedWarning[]>,
): Promise<void> {
  await pack(file, filesOf(current, snapshots, accepted));
}

async function* filesOf(
  current: number,
  snapshots: readonly BackedUp[],
  accepted: ReadonlyMap<string, readonly AcceptedWarning[]>,
): AsyncGenerator<PackedFile> {
  const acceptedWarnings = [...accepted]
    .filter(([, said]) => said.length > 0)
    .map(([tenant, said]) => ({ tenant, accepted: said.map(writtenAcceptance) }));
  const manifest: Manifest = {
    whycan: backupFormat,
    createdAt: new Date().toISOString(),
    current,
    snapshots: snapshots.map(entryOf),
    ...(acceptedWarnings.length === 0 ? {} : { acceptedWarnings }),
  };
  yield { name: manifestName, lines: [JSON.stringify(manifest, undefined, 1)] };
  for (const { number, contents } of snapshots) {
    for await (const { name, lines } of writeTenantFolder(contents()))
      yield { name: `${folderOf(number)}/${name}`, lines };
  }
}

function entryOf({ record, report }: BackedUp): SnapshotEntry {
  const { number, importedAt, tenant, label, kept, catalogueHash, counts, warnings, warningCount, warningKinds } =
    record;
  const stored = warnings.map(({ id, sentence, source, nodes }) => ({
    id,
    sentence,
    source: [...source],
    nodes: [...nodes],
  }));
  const marks = { ...(label === undefined ? {} : { label }), ...(kept ? { kept } : {}) };
  const origin = report === undefined ? {} : { importReport: writtenReport(report) };
  const kinds = warningKinds === undefined ? {} : { warningKinds: Object.fromEntries(warningKinds) };
  const found = { warnings: stored, warningCount, ...kinds };
  return { number, importedAt, tenant, ...marks, catalogueHash, counts, ...found, ...origin };
}

function writtenAcceptance({ nodes, ...said }: AcceptedWarning) {
  return { ...said, nodes: [...nodes] };
}

function writtenReport({ files, conflicts, problems, next, ...numbers }: StoredImport): WrittenReport {
  return { ...numbers, files: [...files], conflicts: [...conflicts], problems: [...problems], next: [...next] };
}
