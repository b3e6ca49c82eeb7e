import { existsSync } from 'node:fs';
import type { Config } from '../../config.ts';
import type { Address } from '../address.ts';
import { diskFull, isDiskFull } from './disk-space.ts';
import { findOrStart, findReady, lockTimeout } from './find-or-start.ts';
import { createHome, type DatabaseHome, databaseHome } from './home.ts';
import type { Progress } from './jars.ts';
import { ensureWatched, keeperOf } from './keeper.ts';
import { withKeptSpace } from './kept-space.ts';
import { livingLeases, takeLease } from './leases.ts';
import { withLock } from './lock.ts';
import { databaseUser, readPassword } from './password.ts';
import { privatePlace } from './place.ts';
import { stopRunning } from './stop.ts';
import { forgetWatcher } from './watcher.ts';

/** A running database and the right to use it until `release`. */
export type DatabaseLease = Address &
  Readonly<{
    /** Says that this process needs the database no longer; calling it twice does no harm. */
    release(): Promise<void>;
  }>;

export type AcquireOptions = Readonly<{ onProgress?: Progress; signal?: AbortSignal | undefined }>;

/** The database of NEO4J_URI, or the private one: found running, or started by this call. */
export async function acquireDatabase(config: Config, options: AcquireOptions = {}): Promise<DatabaseLease> {
  if (config.database !== undefined) {
    const { password, ...address } = config.database;
    return { ...address, password: password.reveal(), release: async () => undefined };
  }
  const home = databaseHome(config);
  try {
    createHome(home);
    const { onProgress = printLine } = options;
    return await withKeptSpace(home, onProgress, () => leaseOf(config, home, { ...options, onProgress }));
  } catch (error) {
    throw isDiskFull(error) ? diskFull(home, 'whycan could not note that it uses the database.') : error;
  }
}

async function leaseOf(
  config: Config,
  home: DatabaseHome,
  { onProgress, signal }: AcquireOptions & { readonly onProgress: Progress },
) {
  // The lease comes before the look at the endpoint: the watcher relies on this order.
  const endLease = takeLease(home.leasesFolder);
  try {
    const { uri } = (await findReady(config, home)) ?? (await findOrStart(config, home, { onProgress, signal }));
    const keeper = keeperOf(config, home, onProgress);
    const release = async (): Promise<void> => {
      keeper.end();
      if (existsSync(home.folder)) ensureWatched(config, home);
      endLease();
    };
    const place = privatePlace(home, keeper);
    return { uri, username: databaseUser, password: readPassword(home), database: 'neo4j', place, release };
  } catch (error) {
    endLease();
    throw error;
  }
}

/** Ends the private database now, whoever uses it. */
export async function stopDatabase(config: Config): Promise<'stopped' | 'not-running'> {
  const home = databaseHome(config);
  if (!existsSync(home.folder)) return 'not-running';
  return withLock(home.lockFile, { timeoutMs: lockTimeout(config) }, async () => {
    const isStopped = await stopRunning(home);
    forgetWatcher(home);
    return isStopped ? 'stopped' : 'not-running';
  });
}

/** Processes that use the private database now, and start it again when they need it. */
export function databaseUsers(config: Config): readonly number[] {
  const pids = livingLeases(databaseHome(config).leasesFolder).map((lease) => lease.pid);
  return [...new Set(pids)].filter((pid) => pid !== process.pid).sort((one, other) => one - other);
}

function printLine(line: string): void {
  process.stderr.write(`${line}\n`);
}
