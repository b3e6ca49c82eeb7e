import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Config } from '../../config.ts';
import { isAnswering } from '../driver.ts';
import { DatabaseRefusedSignIn } from '../errors.ts';
import { type Endpoint, homeArgument, removeEndpoint, writeEndpoint } from './endpoint.ts';
import type { DatabaseHome } from './home.ts';
import { databaseUser, ensurePassword, readPassword } from './password.ts';
import { choosePort } from './port.ts';
import { HomeUnusable, PortTaken, StartFailed, StoreLocked } from './problems.ts';
import { isRunning, markOf } from './process-mark.ts';
import type { Programs } from './programs.ts';
import { machineMemory, neo4jConf, serverArguments, settingsHash } from './settings.ts';
import { stopRunning } from './stop.ts';
import { neo4jVersion } from './version.ts';

const readyPollMs = 100;
const readyWithinMs = 120_000;
const shownLines = 12;

/** Starts the server and returns as soon as its process exists; `untilReady` waits for the first answer. */
export async function startServer(config: Config, home: DatabaseHome, programs: Programs): Promise<Endpoint> {
  const memory = machineMemory();
  const port = await choosePort(home);
  writeFileSync(join(home.confFolder, 'neo4j.conf'), neo4jConf(port, memory), { mode: 0o600 });
  await ensurePassword(home, { config, ...programs });
  const pid = spawnServer(
    config,
    home,
    programs.javaProgram,
    serverArguments(home, programs.jars, memory, homeArgument(home)),
  );
  const mark = pid === undefined ? undefined : markOf(pid);
  if (mark === undefined) throw startFailure(home, port);
  const endpoint: Endpoint = {
    uri: `bolt://127.0.0.1:${port}`,
    port,
    ...mark,
    version: neo4jVersion,
    settingsHash: settingsHash(home, memory),
    isReady: false,
  };
  writeEndpoint(home, endpoint);
  return endpoint;
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

/** Waits until the server answers a real query; ends it when it does not in time. */
export async function untilReady(home: DatabaseHome, endpoint: Endpoint, signal?: AbortSignal): Promise<Endpoint> {
  const address = { uri: endpoint.uri, username: databaseUser, password: readPassword(home), database: 'neo4j' };
  const giveUpAt = performance.now() + readyWithinMs;
  while (!(await isAnswering(address).catch((error) => rethrow(error, home)))) {
    signal?.throwIfAborted();
    if (!isRunning(endpoint)) {
      removeEndpoint(home);
      throw startFailure(home, endpoint.port);
    }
    if (performance.now() > giveUpAt) {
      await stopRunning(home);
      throw new StartFailed(
        'The private database did not answer within two minutes.',
        home.consoleLog,
        lastLines(home),
      );
    }
    await pause(readyPollMs);
  }
  const ready = { ...endpoint, isReady: true };
  writeEndpoint(home, ready);
  return ready;
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
  if (/Address already in use|BindException/.test(text)) return new PortTaken(port, lines);
  if (/FileLockException|Another process may be using/.test(text)) return new StoreLocked(home.dataFolder, lines);
  if (/Could not reserve enough|insufficient memory|errno=12/i.test(text)) {
    return new StartFailed('The machine has too little free memory for the private database.', home.consoleLog, lines);
  }
  return new StartFailed('The private database stopped while it was starting.', home.consoleLog, lines);
}

function lastLines({ consoleLog }: DatabaseHome): string[] {
  try {
    const lines = readFileSync(consoleLog, 'utf8').split('\n');
    return lines.filter((line) => line.trim() !== '' && !/^\s+at /.test(line)).slice(-shownLines);
  } catch {
    return [];
  }
}
