import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { isDatabaseOf, removeEndpoint, runningEndpoint } from './endpoint.ts';
import type { DatabaseHome } from './home.ts';
import { sizeOf, textAfter } from './log-text.ts';
import { WaitedTooLong } from './problems.ts';
import { isRunning, markOf, type ProcessMark } from './process-mark.ts';

const orderlyMs = 15_000;
const killedWithinMs = 10_000;
const pollMs = 50;

/** Ends whatever database process this home has; the caller holds the start lock. */
export function stopRunning(home: DatabaseHome, known: ProcessMark | undefined = undefined): Promise<boolean> {
  return end(home, known, orderlyMs);
}

/** The same at once, for one that has opened nothing that it would have to save. */
export function killRunning(home: DatabaseHome): Promise<boolean> {
  return end(home, undefined, 0);
}

async function end(home: DatabaseHome, known: ProcessMark | undefined, patienceMs: number): Promise<boolean> {
  const found = known ?? runningEndpoint(home) ?? strayProcess(home);
  removeEndpoint(home);
  if (found === undefined || !isRunning(found) || !isDatabaseOf(home, found.pid)) return false;
  await endProcess(home, found, patienceMs);
  return true;
}

/** A database whose starter ended before it could write the endpoint; the server writes its own process id. */
function strayProcess(home: DatabaseHome): ProcessMark | undefined {
  try {
    return markOf(Number(readFileSync(join(home.folder, 'run', 'neo4j.pid'), 'utf8')));
  } catch {
    return undefined;
  }
}

/**
 * The databases are saved and closed within a moment of SIGTERM, but the server then waits ten more seconds for
 * connections that will not come: as soon as its log says that all is closed, it may be killed.
 */
async function endProcess(home: DatabaseHome, mark: ProcessMark, patienceMs: number): Promise<void> {
  const logStart = sizeOf(home.debugLog);
  const giveUpAt = performance.now() + patienceMs;
  if (patienceMs > 0) signal(mark, 'SIGTERM');
  const hasFiles = (): boolean => existsSync(home.folder);
  while (isRunning(mark) && performance.now() < giveUpAt && hasFiles() && !hasClosed(home.debugLog, logStart)) {
    await pause(pollMs);
  }
  signal(mark, 'SIGKILL');
  const endsAt = performance.now() + killedWithinMs;
  while (isRunning(mark)) {
    if (performance.now() > endsAt) {
      throw new WaitedTooLong(
        `Process ${mark.pid}, the private database, does not end although it was killed: its disk may not answer. Check the disk of ${home.folder}, then try again.`,
      );
    }
    await pause(pollMs);
  }
}

function signal(mark: ProcessMark, name: NodeJS.Signals): void {
  if (!isRunning(mark)) return;
  try {
    process.kill(mark.pid, name);
  } catch (error) {
    // Gone between the look and the signal.
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}

function hasClosed(debugLog: string, from: number): boolean {
  const text = textAfter(debugLog, from);
  return ['neo4j', 'system'].every((name) =>
    new RegExp(`Stopped 'DatabaseId\\{[^']*\\[${name}\\]\\}' successfully`).test(text),
  );
}
