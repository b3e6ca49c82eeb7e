import { z } from 'zod';

/** What a backup is: a zip with `backup.json` and one tenant folder per snapshot, sealed by a checksum (docs/formats.md, Backups). */
export const backupFormat = 'backup/1';
export const manifestName = 'backup.json';

const warning = z.object({
  id: z.string(),
  sentence: z.string(),
  source: z.array(z.string()),
  nodes: z.array(z.object({ kind: z.string(), id: z.string(), name: z.string() })),
});

const amount = z.int().nonnegative();
const evidence = z.object({
  files: z
    .array(
      z.object({
        path: z.string(),
        format: z.string(),
        kinds: z.array(z.string()).readonly(),
        asOf: z.string().nullable(),
      }),
    )
    .readonly(),
  fileCounts: z.record(z.string(), amount).readonly(),
  places: z.array(z.tuple([z.string(), z.string(), amount, amount.nullable()]).readonly()).readonly(),
  isOneDocument: z.boolean(),
  cloud: z.string().nullable(),
});

/** What somebody said of a warning. */
const acceptedWarning = z.object({
  key: z.string(),
  kind: z.string(),
  sentence: z.string(),
  nodes: warning.shape.nodes,
  reason: z.string(),
  until: z.string().optional(),
  acceptedAt: z.iso.datetime(),
});
const importReport = z.object({
  files: z.array(
    z.object({
      path: z.string(),
      format: z.string(),
      records: amount,
      used: amount,
      skipped: amount,
      merged: amount,
    }),
  ),
  fileCount: amount,
  conflicts: z.array(
    z.object({
      kind: z.string(),
      id: z.string(),
      field: z.string(),
      kept: z.string(),
      from: z.string(),
      other: z.string(),
      otherFrom: z.string(),
    }),
  ),
  conflictCount: amount,
  problems: z.array(z.object({ file: z.string(), line: z.int().nullable(), message: z.string() })),
  problemCount: amount,
  next: z.array(z.string()),
  unknownPrincipals: amount,
  evidence: evidence.optional(),
});
export type WrittenReport = z.output<typeof importReport>;

export const snapshotEntry = z.object({
  number: z.int().positive(),
  importedAt: z.iso.datetime(),
  tenant: z.object({ id: z.string(), displayName: z.string() }),
  label: z.string().optional(),
  /** Only where it is true. */
  kept: z.boolean().optional(),
  /** Of the catalogue that the import used. */
  catalogueHash: z.string(),
  counts: z.record(z.string(), z.int().nonnegative()),
  warnings: z.array(warning),
  warningCount: z.int().nonnegative(),
  /** How many of each kind; only where that is known. */
  warningKinds: z.record(z.string(), amount).optional(),
  /** Where the snapshot came from; only where that is known. */
  importReport: importReport.optional(),
});
export type SnapshotEntry = z.output<typeof snapshotEntry>;

export const manifest = z.object({
  whycan: z.literal(backupFormat),
  createdAt: z.iso.datetime(),
  /** Number of the snapshot that questions are about. */
  current: z.int().positive(),
  snapshots: z.array(snapshotEntry).min(1),
  /** Of the tenants of these snapshots, by their ids; only where there are any. */
  acceptedWarnings: z.array(z.object({ tenant: z.string(), accepted: z.array(acceptedWarning) })).optional(),
});
export type Manifest = z.output<typeof manifest>;

/** Where a snapshot's tenant folder is inside the zip. */
export function folderOf(snapshot: number): string {
  return `snapshots/${snapshot}`;
}
