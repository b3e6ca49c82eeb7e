import { join, sep } from 'node:path';
import { makeFolder } from '../../config/make-folder.ts';
import type { Config } from '../../config.ts';
import { isSystemError, writeFailure } from '../../document/write-failure.ts';
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
  keptSpaceFile: string;
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
    keptSpaceFile: join(folder, 'kept-space'),
  };
}

/** Creates the folders, readable by their owner only. */
export function createHome(home: DatabaseHome): void {
  try {
    for (const folder of [home.folder, home.confFolder, home.dataFolder, home.logsFolder, home.leasesFolder]) {
      makeFolder(folder, 0o700);
    }
  } catch (error) {
    throw unusable(`The data folder ${home.folder} cannot be created`, error);
  }
}

/**
 * Runs what reads and writes below the data folder: where the system does not let it, the error says so in words, and
 * what to do. Errors of a full disk name no path.
 */
export async function explainingHome<Result>(
  { homeFolder }: Pick<Config, 'homeFolder'>,
  work: () => Promise<Result>,
): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (!isSystemError(error)) throw error;
    const { path } = error;
    const isInside = path?.startsWith(join(homeFolder, sep)) ?? unwritable.has(error.code);
    throw isInside ? unusable(`The data folder ${homeFolder} cannot be used`, error) : error;
  }
}

const unwritable: ReadonlySet<string> = new Set(['EROFS', 'ENOSPC', 'EDQUOT']);

function unusable(what: string, error: unknown): HomeUnusable {
  const because = isSystemError(error) ? `: ${writeFailure(error)}` : '';
  const isFull = isSystemError(error) && (error.code === 'ENOSPC' || error.code === 'EDQUOT');
  const advice = isFull ? 'Free some space' : 'Make it writable';
  return new HomeUnusable(`${what}${because}. ${advice}, or set WHYCAN_HOME to another folder.`, [], { cause: error });
}
