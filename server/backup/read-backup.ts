import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { TenantFacts } from '../access/terms/facts.ts';
import type { Catalogue } from '../catalogue/load.ts';
import { formatProblem } from '../document/problem.ts';
import { readTenantFolder } from '../origins/folder/read-folder.ts';
import { backupFormat, folderOf, type Manifest, manifest, manifestName, type SnapshotEntry } from './format.ts';
import { UnusableBackup } from './problems.ts';
import { checkSeal } from './seal.ts';
import { unpack } from './unpack.ts';

/** A backup whose files lie in a folder of their own. */
export interface OpenedBackup {
  readonly manifest: Manifest;
  /** The facts of one of its snapshots. */
  facts(entry: SnapshotEntry): Promise<TenantFacts>;
}

/** Checks the seal of a backup, throwing UnusableBackup, and writes its files below a folder. */
export async function openBackup(file: string, folder: string, catalogue: Catalogue): Promise<OpenedBackup> {
  await checkBackup(file);
  await unpack(file, folder);
  const read = manifest.safeParse(await jsonIn(join(folder, manifestName)));
  if (!read.success)
    throw new UnusableBackup(`${file}: this is not a backup of whycan (${backupFormat}), or of a newer version.`);
  return {
    manifest: read.data,
    async facts({ number }) {
      const name = folderOf(number);
      const reading = await readTenantFolder(join(folder, name), { folder: name, catalogue });
      if ('facts' in reading) return reading.facts;
      const lines = reading.problems.slice(0, mostProblems).map((problem) => `  ${formatProblem(problem)}`);
      throw new UnusableBackup([`${file}: snapshot ${number} cannot be read by this version:`, ...lines].join('\n'));
    },
  };
}

const mostProblems = 10;

/** Throws UnusableBackup where the file is missing or is not byte for byte what was written. */
export async function checkBackup(file: string): Promise<void> {
  const found = await stat(file).catch(() => undefined);
  if (!found?.isFile()) throw new UnusableBackup(`${file}: there is no such file.`);
  await checkSeal(file);
}

async function jsonIn(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch {
    return undefined;
  }
}
