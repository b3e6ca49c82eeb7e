import { randomUUID } from 'node:crypto';
import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { makeFolder } from '../config/make-folder.ts';
import type { Config } from '../config.ts';
import { isRunning, ownMark } from '../graph/launch/process-mark.ts';

/** The private folder of one import. Temporary folders of the system may be in memory, so it is in the data folder. */
export interface ImportFolder {
  /** What was received, under the names it came with. */
  readonly files: string;
  /** What is being received. */
  readonly drafts: string;
  remove(): Promise<void>;
}

const ownerShape = z.object({ pid: z.number(), startedAt: z.string() });
const ownerFile = 'owner.json';

function aboveAll({ homeFolder }: Pick<Config, 'homeFolder'>): string {
  return join(homeFolder, 'intake');
}

/** A new folder that only this user can read, marked as that of this process. */
export function makeImportFolder(config: Pick<Config, 'homeFolder'>): ImportFolder {
  const above = aboveAll(config);
  makeFolder(above, 0o700);
  chmodSync(above, 0o700);
  const folder = join(above, randomUUID());
  const [files, drafts] = [join(folder, 'files'), join(folder, 'drafts')];
  mkdirSync(folder, { mode: 0o700 });
  writeFileSync(join(folder, ownerFile), JSON.stringify(ownMark()), { mode: 0o600 });
  mkdirSync(files, { mode: 0o700 });
  mkdirSync(drafts, { mode: 0o700 });
  return { files, drafts, remove: () => rm(folder, { recursive: true, force: true, maxRetries: 3 }) };
}

/** Deletes what servers left that were killed; the folders of others that run stay. */
export function deleteLeftovers(config: Pick<Config, 'homeFolder'>): void {
  const above = aboveAll(config);
  for (const name of namesIn(above)) {
    if (!isOfLivingProcess(join(above, name))) rmSync(join(above, name), { recursive: true, force: true });
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function isOfLivingProcess(folder: string): boolean {
  try {
    return isRunning(ownerShape.parse(JSON.parse(readFileSync(join(folder, ownerFile), 'utf8'))));
  } catch {
    return false;
  }
}
