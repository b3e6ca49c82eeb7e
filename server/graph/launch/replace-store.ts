import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../../config.ts';
import { lockTimeout } from './find-or-start.ts';
import { createHome, databaseHome } from './home.ts';
import { writeJson } from './json-file.ts';
import { livingLeases } from './leases.ts';
import { withLock } from './lock.ts';
import { StoreInUse } from './problems.ts';
import { readPublished } from './published.ts';
import { setStoreAside } from './set-aside.ts';
import { stopRunning } from './stop.ts';
import { forgetWatcher } from './watcher.ts';

/** The store that was there before, kept beside the new one. */
export interface ReplacedStore {
  /** The folder that holds it; undefined where there was none. */
  readonly setAside: string | undefined;
  /** Gives up the new store and takes the one from before again. */
  putBack(): Promise<void>;
}

/** Ends the private database and sets its store aside, so that the next start makes an empty one; throws while somebody uses it. */
export async function replaceStore(config: Config): Promise<ReplacedStore> {
  const home = databaseHome(config);
  createHome(home);
  return withLock(home.lockFile, { timeoutMs: lockTimeout(config) }, async () => {
    const users = livingLeases(home.leasesFolder).map(({ pid }) => pid);
    if (users.length > 0)
      throw new StoreInUse(`Process ${users.join(', ')} uses the database in ${home.folder}. Stop it, then try again.`);
    await stopRunning(home);
    forgetWatcher(home);
    const published = readPublished(home);
    const setAside = existsSync(join(home.dataFolder, 'databases')) ? setStoreAside(home) : undefined;
    return {
      setAside,
      putBack: () =>
        withLock(home.lockFile, { timeoutMs: lockTimeout(config) }, async () => {
          await stopRunning(home);
          forgetWatcher(home);
          rmSync(home.dataFolder, { recursive: true, force: true });
          if (setAside !== undefined) renameSync(join(setAside, 'data'), home.dataFolder);
          if (published !== undefined) writeJson(home.publishedFile, published);
        }),
    };
  });
}
