import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../../config.ts';
import { HomeUnusable } from './problems.ts';

/** Where the private database keeps everything, below WHYCAN_HOME. */
export type DatabaseHome = Readonly<{
  folder: string;
  confFolder: string;
  dataFolder: string;
  logsFolder: string;
  leasesFolder: string;
  consoleLog: string;
  debugLog: string;
  watcherLog: string;
  lockFile: string;
  endpointFile: string;
  watcherFile: string;
  portFile: string;
  passwordFile: string;
  restartsFile: string;
  publishedFile: string;
  recoveryFile: string;
  setAsideFolder: string;
}>;

export function databaseHome({ homeFolder }: Pick<Config, 'homeFolder'>): DatabaseHome {
  const folder = join(homeFolder, 'neo4j');
  const logsFolder = join(folder, 'logs');
  return {
    folder,
    confFolder: join(folder, 'conf'),
    dataFolder: join(folder, 'data'),
    logsFolder,
    leasesFolder: join(folder, 'leases'),
    consoleLog: join(logsFolder, 'console.log'),
    debugLog: join(logsFolder, 'debug.log'),
    watcherLog: join(logsFolder, 'watcher.log'),
    lockFile: join(folder, 'launcher.lock'),
    endpointFile: join(folder, 'endpoint.json'),
    watcherFile: join(folder, 'watcher.json'),
    portFile: join(folder, 'port'),
    passwordFile: join(folder, 'password'),
    restartsFile: join(folder, 'restarts.json'),
    publishedFile: join(folder, 'published.json'),
    // It belongs to these data, and is set aside with them.
    recoveryFile: join(folder, 'data', 'recovery.json'),
    setAsideFolder: join(folder, 'set-aside'),
  };
}

/** Creates the folders, readable by their owner only. */
export function createHome(home: DatabaseHome): void {
  try {
    for (const folder of [home.folder, home.confFolder, home.dataFolder, home.logsFolder, home.leasesFolder]) {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
    }
  } catch (error) {
    throw new HomeUnusable(
      `The data folder ${home.folder} cannot be created. Make it writable, or set WHYCAN_HOME to another folder.`,
      [],
      { cause: error },
    );
  }
}
