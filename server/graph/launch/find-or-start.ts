import type { Config } from '../../config.ts';
import { noteRestart } from './back-off.ts';
import { forgetArchive } from './class-archive.ts';
import { diskFull, ensureRoomToStart, isDiskFull } from './disk-space.ts';
import { type Endpoint, runningEndpoint } from './endpoint.ts';
import type { DatabaseHome } from './home.ts';
import { hasJars, type Progress } from './jars.ts';
import { keepSpace, withKeptSpace } from './kept-space.ts';
import { livingLeases } from './leases.ts';
import { type LockOptions, withLock } from './lock.ts';
import { isListening } from './port.ts';
import { DatabaseInUse, JavaCrashed, PortTaken, StoreDamaged } from './problems.ts';
import { isSameProcess, ownMark } from './process-mark.ts';
import { findPrograms, type Programs } from './programs.ts';
import { recoverStore } from './recovery.ts';
import { machineMemory, settingsHash } from './settings.ts';
import { answersAt, startServer, untilReady } from './start.ts';
import { stopRunning } from './stop.ts';
import { neo4jVersion } from './version.ts';
import { ensureWatcher, livingWatcher } from './watcher.ts';

export type StartOptions = Readonly<{
  onProgress: Progress;
  signal?: AbortSignal | undefined;
  /** It ran and ended by itself: such starts have to be rare. */
  isAfterCrash?: boolean;
  /** Its process may run, but it does not answer. */
  isBroken?: boolean;
}>;

const probeMs = 1_000;
const lockTimeoutMs = 5 * 60_000;
const lockTimeoutWithDownloadMs = 20 * 60_000;

/** How long another process may be starting or stopping the database; the first start may download it. */
export function lockTimeout(config: Config): number {
  return hasJars(config) ? lockTimeoutMs : lockTimeoutWithDownloadMs;
}

/** The database that runs and can be used as it is. */
export async function findReady(config: Config, home: DatabaseHome): Promise<Endpoint | undefined> {
  const endpoint = runningEndpoint(home);
  if (endpoint === undefined || !endpoint.isReady || !isCurrent(home, endpoint)) return undefined;
  if (livingWatcher(home) === undefined || !(await isListening(endpoint.port, probeMs))) return undefined;
  ensureWatcher(config, home);
  keepSpace(home);
  return endpoint;
}

/** Of all processes that want the database now, one starts it and the others wait for it. */
export function findOrStart(config: Config, home: DatabaseHome, options: StartOptions): Promise<Endpoint> {
  const { onProgress, signal } = options;
  const lock: LockOptions = {
    timeoutMs: lockTimeout(config),
    signal,
    onWait: (pid) => onProgress(`Waiting for process ${pid}, which is starting or stopping the private database.`),
  };
  const find = async (): Promise<Endpoint> => {
    const running = await adoptOrStop(home, options);
    const endpoint = running ?? (await startAnew(config, home, options));
    ensureWatcher(config, home);
    const ready = endpoint.isReady ? endpoint : await untilReady(home, endpoint, { onProgress, signal });
    keepSpace(home);
    return ready;
  };
  return withKeptSpace(home, onProgress, () => withLock(home.lockFile, lock, find)).catch((error: unknown) => {
    throw isDiskFull(error) ? diskFull(home, 'the private database could not be started.') : error;
  });
}

/** A database left by another process is used when it fits, and ended when it does not. */
async function adoptOrStop(home: DatabaseHome, { isBroken = false }: StartOptions): Promise<Endpoint | undefined> {
  const endpoint = runningEndpoint(home);
  if (endpoint !== undefined && isCurrent(home, endpoint)) {
    if (!endpoint.isReady) return endpoint;
    if ((await isListening(endpoint.port, probeMs)) && !(isBroken && !(await answersAt(home, endpoint))))
      return endpoint;
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

async function startAnew(config: Config, home: DatabaseHome, options: StartOptions): Promise<Endpoint> {
  const { onProgress, signal, isAfterCrash = false } = options;
  ensureRoomToStart(home);
  const programs = await findPrograms(config, onProgress, signal);
  if (isAfterCrash) noteRestart(home.restartsFile);
  onProgress(`Starting the private Neo4j ${neo4jVersion}.`);
  const start = (): Promise<Endpoint> => untilStarted(config, home, programs, options);
  try {
    return await start();
  } catch (error) {
    if (error instanceof PortTaken) return start();
    if (error instanceof JavaCrashed && forgetArchive(programs.archive)) return start();
    if (error instanceof StoreDamaged) return recoverStore({ config, home, programs, onProgress, signal }, error);
    throw error;
  }
}

async function untilStarted(config: Config, home: DatabaseHome, programs: Programs, options: StartOptions) {
  const endpoint = await startServer(config, home, programs);
  ensureWatcher(config, home);
  return untilReady(home, endpoint, options);
}

function isCurrent(home: DatabaseHome, { version, settingsHash: hash }: Endpoint): boolean {
  return version === neo4jVersion && hash === settingsHash(home, machineMemory());
}
