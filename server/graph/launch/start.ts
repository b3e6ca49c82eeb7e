import { spawn } from 'node:child_process';
import { closeSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Config } from '../../config.ts';
import type { Address } from '../address.ts';
import { isAnswering } from '../driver.ts';
import { DatabaseRefusedSignIn, type DiskFull } from '../errors.ts';
import { archiveFlags } from './class-archive.ts';
import { diskBytes, diskFull } from './disk-space.ts';
import { type Endpoint, homeArgument, removeEndpoint, writeEndpoint } from './endpoint.ts';
import type { DatabaseHome } from './home.ts';
import type { Progress } from './jars.ts';
import { sizeOf } from './log-text.ts';
import { databaseUser, ensurePassword, readPassword } from './password.ts';
import { choosePort } from './port.ts';
import { HomeUnusable, JavaCrashed, PortTaken, StartFailed, StoreDamaged, StoreLocked } from './problems.ts';
import { isRunning, markOf } from './process-mark.ts';
import type { Programs } from './programs.ts';
import { lastLines, readStartLog } from './server-log.ts';
import { machineMemory, neo4jConf, serverArguments, settingsHash } from './settings.ts';
import { killRunning, stopRunning } from './stop.ts';
import { neo4jVersion } from './version.ts';

const readyPollMs = 100;
const readyWithinMs = 120_000;
/** Repeating what was not saved takes longer the more was imported just before the end. */
const recoveredWithinMs = 15 * 60_000;
/** On a smaller disk the space taken in advance would be all there is. */
const smallDiskBytes = 200 * 1024 * 1024;
const mentionedAfterMs = 20_000;
const unreadable = 'the database runs out of memory when it opens it, as it does where its transaction log is damaged.';
const unreadableEnd = 'the end of its transaction log cannot be read.';

/** Starts the server and returns as soon as its process exists; `untilReady` waits for the first answer. */
export async function startServer(
  config: Config,
  home: DatabaseHome,
  programs: Programs,
  moreSettings: Readonly<Record<string, string>> = {},
): Promise<Endpoint> {
  const memory = machineMemory();
  const port = await choosePort(home);
  writeFileSync(
    join(home.confFolder, 'neo4j.conf'),
    neo4jConf(port, memory, { ...logSettings(home), ...moreSettings }),
    { mode: 0o600 },
  );
  await ensurePassword(home, { config, ...programs });
  const logStart = sizeOf(home.debugLog);
  const pid = spawnServer(config, home, programs.javaProgram, [
    ...archiveFlags(programs.archive),
    ...serverArguments(home, programs.jars, memory, homeArgument(home)),
  ]);
  const mark = pid === undefined ? undefined : markOf(pid);
  if (mark === undefined) throw startFailure(home, port);
  const endpoint: Endpoint = {
    uri: `bolt://127.0.0.1:${port}`,
    port,
    ...mark,
    version: neo4jVersion,
    settingsHash: settingsHash(home, memory),
    logStart,
    isReady: false,
  };
  writeEndpoint(home, endpoint);
  return endpoint;
}

/** Space for the log is taken in advance, so that a disk that fills up does not leave half a transaction behind. */
function logSettings(home: DatabaseHome): Readonly<Record<string, string>> {
  return { 'db.tx_log.preallocate': String(diskBytes(home) >= smallDiskBytes) };
}

/** Detached, so that a Ctrl-C in the terminal reaches whycan but not the database others may be using. */
function spawnServer(config: Config, home: DatabaseHome, program: string, args: readonly string[]): number | undefined {
  keepLastLog(home);
  const log = openSync(home.consoleLog, 'a', 0o600);
  try {
    const child = spawn(program, args, {
      cwd: home.folder,
      env: serverEnvironment(config),
      detached: true,
      stdio: ['ignore', log, log],
    });
    // A program that cannot be run at all shows as a missing process id.
    child.on('error', () => undefined);
    child.unref();
    return child.pid;
  } finally {
    closeSync(log);
  }
}

/** Java takes the encoding of file names from the locale, and servers often have none. */
function serverEnvironment(config: Config): NodeJS.ProcessEnv {
  const encoding = process.platform === 'linux' ? { LC_ALL: 'C.UTF-8' } : {};
  return { ...config.childEnvironment(), ...encoding };
}

function keepLastLog({ consoleLog }: DatabaseHome): void {
  rmSync(`${consoleLog}.previous`, { force: true });
  try {
    renameSync(consoleLog, `${consoleLog}.previous`);
  } catch {
    // The first start has no log to keep.
  }
}

export function addressOf(home: DatabaseHome, { uri }: Endpoint): Address {
  return { uri, username: databaseUser, password: readPassword(home), database: 'neo4j' };
}

/** Whether it answers a real query now. */
export function answersAt(home: DatabaseHome, endpoint: Endpoint): Promise<boolean> {
  return isAnswering(addressOf(home, endpoint)).catch((error) => rethrow(error, home));
}

export type WaitOptions = Readonly<{
  onProgress: Progress;
  signal?: AbortSignal | undefined;
  /** It was started so that it cuts off what it cannot read of its transaction log. */
  mayCutLog?: boolean;
}>;

/** Waits until the server answers a real query; ends it when it cannot, or does not in time. */
export async function untilReady(home: DatabaseHome, endpoint: Endpoint, options: WaitOptions): Promise<Endpoint> {
  const startedAt = performance.now();
  let isPatient = false;
  while (!(await answersAt(home, endpoint))) {
    options.signal?.throwIfAborted();
    const { failure, hasUnreadableEnd, isRecovering } = readStartLog(home, endpoint.logStart);
    if (hasUnreadableEnd && !options.mayCutLog) {
      await killRunning(home);
      throw new StoreDamaged(home.dataFolder, unreadableEnd, [], { isInLog: true });
    }
    if (failure !== undefined) {
      await stopRunning(home);
      throw openFailure(home, failure);
    }
    if (!isRunning(endpoint)) {
      removeEndpoint(home);
      throw startFailure(home, endpoint.port);
    }
    if (isRecovering && !isPatient && performance.now() - startedAt > mentionedAfterMs) {
      isPatient = true;
      options.onProgress(
        'The database was not stopped in order. It repeats what was written last; this can take minutes.',
      );
    }
    if (performance.now() - startedAt > (isPatient ? recoveredWithinMs : readyWithinMs)) {
      await stopRunning(home);
      throw tooLate(home, isPatient);
    }
    await pause(readyPollMs);
  }
  const ready = { ...endpoint, isReady: true };
  writeEndpoint(home, ready);
  return ready;
}

function tooLate(home: DatabaseHome, isPatient: boolean): StartFailed {
  const minutes = isPatient ? 'fifteen' : 'two';
  return new StartFailed(
    `The private database did not answer within ${minutes} minutes.`,
    home.consoleLog,
    lastLines(home),
  );
}

/** Why the server runs but its database cannot be opened. */
function openFailure(home: DatabaseHome, causes: readonly string[]): StoreDamaged | DiskFull {
  const text = causes.join('\n');
  if (/No space left on device/.test(text)) return diskFull(home, 'the database cannot open what it stored.');
  return new StoreDamaged(home.dataFolder, 'the database cannot open it.', causes, {
    isInLog: text.includes('fail_on_corrupted_log_files'),
  });
}

function rethrow(error: unknown, home: DatabaseHome): never {
  if (!(error instanceof DatabaseRefusedSignIn)) throw error;
  throw new HomeUnusable(
    `The private database in ${home.folder} does not accept the password in its password file. Restore that file, or delete the folder and import again.`,
    [],
    { cause: error },
  );
}

/** What the server's last words mean. */
function startFailure(home: DatabaseHome, port: number): Error {
  const lines = lastLines(home);
  const text = lines.join('\n');
  if (/No space left on device/.test(text)) return diskFull(home, 'the private database could not start.');
  if (/Address already in use|BindException/.test(text)) return new PortTaken(port, lines);
  if (/FileLockException|Another process may be using/.test(text)) return new StoreLocked(home.dataFolder, lines);
  if (/OutOfMemoryError/.test(text)) return new StoreDamaged(home.dataFolder, unreadable, lines, { isInLog: true });
  if (/Could not reserve enough|insufficient memory|errno=12/i.test(text)) {
    return new StartFailed('The machine has too little free memory for the private database.', home.consoleLog, lines);
  }
  if (/hs_err_pid/.test(text)) {
    return new JavaCrashed('Java crashed while the private database was starting.', home.consoleLog, lines);
  }
  return new StartFailed('The private database stopped while it was starting.', home.consoleLog, lines);
}
