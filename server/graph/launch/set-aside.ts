import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder } from '../../config/make-folder.ts';
import { runningEndpoint } from './endpoint.ts';
import type { DatabaseHome } from './home.ts';
import { DatabaseInUse } from './problems.ts';
import { noteSetAside } from './published.ts';

/**
 * Moves the stored data away, so that the next start makes an empty store, and returns the folder; deletes nothing. The
 * password stays, for processes that still use it. Whoever calls this stopped the database.
 */
export function setStoreAside(home: DatabaseHome): string {
  if (runningEndpoint(home) !== undefined) {
    throw new DatabaseInUse(`The database in ${home.folder} runs. Run \`whycan stop\`, then try again.`);
  }
  const folder = newFolderIn(home);
  if (existsSync(home.dataFolder)) renameSync(home.dataFolder, join(folder, 'data'));
  noteSetAside(home);
  return folder;
}

/** A folder for what is kept of now, named after the time. */
export function newFolderIn({ setAsideFolder }: DatabaseHome): string {
  makeFolder(setAsideFolder, 0o700);
  const time = new Date().toISOString().slice(0, 19).replaceAll(':', '-');
  for (let count = 1; ; count += 1) {
    const folder = join(setAsideFolder, count === 1 ? `${time}Z` : `${time}Z-${count}`);
    if (existsSync(folder)) continue;
    mkdirSync(folder, { mode: 0o700 });
    return folder;
  }
}
