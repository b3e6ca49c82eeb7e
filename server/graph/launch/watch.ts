import { existsSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { configFromProcess } from '../../config.ts';
import { archiveClasses } from './class-archive.ts';
import { removeEndpoint, runningEndpoint, writeEndpoint } from './endpoint.ts';
import { databaseHome } from './home.ts';
import { findJava } from './java.ts';
import { livingLeases } from './leases.ts';
import { withLock } from './lock.ts';
import { stopRunning } from './stop.ts';
import { forgetWatcher, livingWatcher } from './watcher.ts';

const longestPauseMs = 2_000;
/** A database that is kept for less time than this has none to spare. */
const archivesFromIdleMs = 120_000;
const lockTimeoutMs = 300_000;

/** The watcher's program: ends when the database does and nobody uses it, or when another watcher took its place. */
const config = configFromProcess();
const home = databaseHome(config);
const isMine = (): boolean => livingWatcher(home)?.pid === process.pid;
const isGone = (): boolean => existsSync(home.folder) && runningEndpoint(home) === undefined;
const isUsed = (): boolean => livingLeases(home.leasesFolder).length > 0;

// Whoever started this process writes its mark a moment later.
for (let tries = 0; tries < 100 && !isMine(); tries++) await pause(20);

let unusedSince: number | undefined;
let lastSeen = runningEndpoint(home);
let hasArchived = false;
while (isMine()) {
  const idleMs = livingWatcher(home)?.idleMs ?? 0;
  lastSeen = runningEndpoint(home) ?? lastSeen;
  if (isUsed()) {
    unusedSince = undefined;
  } else {
    // Not before it was seen unused: between two looks somebody may have used it to the end.
    unusedSince ??= performance.now();
    if (!hasArchived && idleMs >= archivesFromIdleMs) {
      hasArchived = true;
      // It saves time and nothing else: what went wrong shows in no answer.
      void archive().catch((error) => process.stderr.write(`${error}\n`));
    }
    if ((isGone() || performance.now() - unusedSince >= idleMs) && (await stopUnlessUsed())) break;
  }
  await pause(Math.min(longestPauseMs, Math.max(50, idleMs / 4)));
}
// Somebody deleted the whole data folder: its database has no files any more and nobody else can find it.
if (!existsSync(home.folder) && lastSeen !== undefined) await stopRunning(home, lastSeen);

async function archive(): Promise<void> {
  const endpoint = runningEndpoint(home);
  const { java } = await findJava(config);
  if (endpoint?.isReady && java !== undefined) await archiveClasses(config, home, endpoint, java);
}

/** False when somebody came at the last moment. */
async function stopUnlessUsed(): Promise<boolean> {
  return withLock(home.lockFile, { timeoutMs: lockTimeoutMs }, async () => {
    const endpoint = runningEndpoint(home);
    // Users declare themselves before they look for the endpoint: whoever comes too late to be seen here finds none.
    removeEndpoint(home);
    if (isUsed()) {
      if (endpoint !== undefined) writeEndpoint(home, endpoint);
      return false;
    }
    await stopRunning(home, endpoint);
    forgetWatcher(home);
    return true;
  });
}
