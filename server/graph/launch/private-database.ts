import { existsSync } from 'node:fs';
import type { Config } from '../../config.ts';
import { type Endpoint, runningEndpoint } from './endpoint.ts';
import { createHome, type DatabaseHome, databaseHome } from './home.ts';
import type { Progress } from './jars.ts';
import { livingLeases, takeLease } from './leases.ts';
import { type LockOptions, withLock } from './lock.ts';
import { databaseUser, readPassword } from './password.ts';
import { isListening } from './port.ts';
import { DatabaseInUse, PortTaken } from './problems.ts';
import { isSameProcess, ownMark } from './process-mark.ts';
import { findPrograms, type Programs } from './programs.ts';
import { machineMemory, settingsHash } from './settings.ts';
import { startServer, untilReady } from './start.ts';
import { stopRunning } from './stop.ts';
import { neo4jVersion } from './version.ts';
import { ensureWatcher, forgetWatcher, livingWatcher } from './watcher.ts';

/** A running database and the right to use it until `release`. */
export type DatabaseLease = Readonly<{
  uri: string;
  username: string;
  password: string;
  database: string;
  /** Says that this process needs the database no longer; calling it twice does no harm. */
  release(): Promise<void>;
}>;

export type AcquireOptions = Readonly<{ onProgress?: Progress; signal?: AbortSignal | undefined }>;

const lockTimeoutMs = 20 * 60_000;
const probeMs = 1_000;

/** The database of NEO4J_URI, or the private one: found running, or started by this call. */
export async function acquireDatabase(config: Config, options: AcquireOptions = {}): Promise<DatabaseLease> {
  if (config.database !== undefined) {
    const { password, ...address } = config.database;
    return { ...address, password: password.reveal(), release: async () => undefined };
  }
  const home = databaseHome(config);
  createHome(home);
  // The lease comes before the look at the endpoint: the watcher relies on this order.
  const endLease = takeLease(home.leasesFolder);
  try {
    const { uri } = (await findReady(config, home)) ?? (await startTogether(config, home, options));
    const release = async (): Promise<void> => endLease();
    return { uri, username: databaseUser, password: readPassword(home), database: 'neo4j', release };
  } catch (error) {
    endLease();
    throw error;
  }
}

/** Ends the private database now, whoever uses it. */
export async function stopDatabase(config: Config): Promise<'stopped' | 'not-running'> {
  const home = databaseHome(config);
  if (!existsSync(home.folder)) return 'not-running';
  return withLock(home.lockFile, { timeoutMs: lockTimeoutMs }, async () => {
    const isStopped = await stopRunning(home);
    forgetWatcher(home);
    return isStopped ? 'stopped' : 'not-running';
  });
}

async function findReady(config: Config, home: DatabaseHome): Promise<Endpoint | undefined> {
  const endpoint = runningEndpoint(home);
  if (endpoint === undefined || !endpoint.isReady || !isCurrent(home, endpoint)) return undefined;
  if (livingWatcher(home) === undefined || !(await isListening(endpoint.port, probeMs))) return undefined;
  ensureWatcher(config, home);
  return endpoint;
}

/** Of all processes that want the database now, one starts it and the others wait for it. */
function startTogether(config: Config, home: DatabaseHome, { onProgress = printLine, signal }: AcquireOptions) {
  const lock: LockOptions = {
    timeoutMs: lockTimeoutMs,
    signal,
    onWait: (pid) => onProgress(`Waiting for process ${pid}, which is starting or stopping the private database.`),
  };
  return withLock(home.lockFile, lock, async () => {
    const running = await adoptOrStop(home);
    const endpoint = running ?? (await startAnew(config, home, onProgress, signal));
    ensureWatcher(config, home);
    return endpoint.isReady ? endpoint : untilReady(home, endpoint, signal);
  });
}

/** A database left by another process is used when it fits, and ended when it does not. */
async function adoptOrStop(home: DatabaseHome): Promise<Endpoint | undefined> {
  const endpoint = runningEndpoint(home);
  if (endpoint !== undefined && isCurrent(home, endpoint)) {
    if (!endpoint.isReady || (await isListening(endpoint.port, probeMs))) return endpoint;
  } else if (endpoint !== undefined) {
    const others = livingLeases(home.leasesFolder).filter((lease) => !isSameProcess(lease, ownMark()));
    if (others.length > 0) {
      const users = others.map((lease) => lease.pid).join(', ');
      throw new DatabaseInUse(
        `Another version of whycan (process ${users}) uses the database in ${home.folder}. Stop that process or run \`whycan stop\`, then try again.`,
      );
    }
  }
  await stopRunning(home);
  return undefined;
}

async function startAnew(config: Config, home: DatabaseHome, onProgress: Progress, signal: AbortSignal | undefined) {
  const programs = await findPrograms(config, onProgress, signal);
  onProgress(`Starting the private Neo4j ${neo4jVersion}.`);
  try {
    return await untilStarted(config, home, programs, signal);
  } catch (error) {
    if (!(error instanceof PortTaken)) throw error;
    return untilStarted(config, home, programs, signal);
  }
}

async function untilStarted(config: Config, home: DatabaseHome, programs: Programs, signal: AbortSignal | undefined) {
  const endpoint = await startServer(config, home, programs);
  ensureWatcher(config, home);
  return untilReady(home, endpoint, signal);
}

function isCurrent(home: DatabaseHome, { version, settingsHash: hash }: Endpoint): boolean {
  return version === neo4jVersion && hash === settingsHash(home, machineMemory());
}

function printLine(line: string): void {
  process.stderr.write(`${line}\n`);
}
