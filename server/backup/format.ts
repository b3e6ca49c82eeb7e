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
});
export type SnapshotEntry = z.output<typeof snapshotEntry>;

export const manifest = z.object({
  whycan: z.literal(backupFormat),
  createdAt: z.iso.datetime(),
  /** Number of the snapshot that questions are about. */
  current: z.int().positive(),
  snapshots: z.array(snapshotEntry).min(1),
});
export type Manifest = z.output<typeof manifest>;

/** Where a snapshot's tenant folder is inside the zip. */
export function folderOf(snapshot: number): string {
  return `snapshots/${snapshot}`;
}
