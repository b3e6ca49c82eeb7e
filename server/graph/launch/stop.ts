import { closeSync, existsSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { isDatabaseOf, removeEndpoint, runningEndpoint } from './endpoint.ts';
import type { DatabaseHome } from './home.ts';
import { isRunning, markOf, type ProcessMark } from './process-mark.ts';

const orderlyMs = 15_000;
const pollMs = 50;

/** Ends whatever database process this home has; the caller holds the start lock. */
export async function stopRunning(home: DatabaseHome, known: ProcessMark | undefined = undefined): Promise<boolean> {
  const found = known ?? runningEndpoint(home) ?? strayProcess(home);
  removeEndpoint(home);
  if (found === undefined || !isRunning(found) || !isDatabaseOf(home, found.pid)) return false;
  await endProcess(home, found);
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
async function endProcess(home: DatabaseHome, mark: ProcessMark): Promise<void> {
  const logStart = sizeOf(home.debugLog);
  const giveUpAt = performance.now() + orderlyMs;
  signal(mark, 'SIGTERM');
  const hasFiles = (): boolean => existsSync(home.folder);
  while (isRunning(mark) && performance.now() < giveUpAt && hasFiles() && !hasClosed(home.debugLog, logStart)) {
    await pause(pollMs);
  }
  signal(mark, 'SIGKILL');
  while (isRunning(mark)) await pause(pollMs);
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

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

function textAfter(file: string, from: number): string {
  const size = sizeOf(file);
  // The server starts a new log when the old one is full.
  const start = size < from ? 0 : from;
  if (size === start) return '';
  const buffer = Buffer.alloc(size - start);
  const handle = openSync(file, 'r');
  try {
    readSync(handle, buffer, 0, buffer.length, start);
  } finally {
    closeSync(handle);
  }
  return buffer.toString('utf8');
}
