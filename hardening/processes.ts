import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Workplace } from '../bench/workplace.ts';

const checkout = fileURLToPath(new URL('..', import.meta.url));

/** Starts the command line; standard output and standard error go nowhere. */
export function startQuietly(typed: readonly string[], { environment }: Workplace): ChildProcess {
  return spawn(process.execPath, ['bin/whycan.js', ...typed], {
    cwd: checkout,
    env: { ...environment },
    stdio: 'ignore',
  });
}

export function endOf(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode);
  return new Promise((resolve) => child.once('close', resolve));
}

/** The process id that a file of the private database's home names. */
export function pidIn({ config }: Workplace, file: 'endpoint.json' | 'watcher.json'): number | undefined {
  try {
    const { pid } = JSON.parse(readFileSync(join(config.homeFolder, 'neo4j', file), 'utf8')) as { pid: number };
    return pid;
  } catch {
    return undefined;
  }
}

/** Ends a process that this run started, at once. */
export function killNow(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}

export async function randomPause(mostMs: number): Promise<void> {
  await pause(Math.random() * mostMs);
}
