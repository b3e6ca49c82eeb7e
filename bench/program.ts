import { execFileSync, spawn } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Workplace } from './workplace.ts';

const checkout = fileURLToPath(new URL('..', import.meta.url));
const endsWithinMs = 15_000;

export interface RunningProgram {
  readonly pid: number;
  readonly url: string;
}

/** Starts a program of this checkout and waits until it says where it listens. */
export async function startProgram(
  typed: readonly string[],
  { environment, atEnd }: Workplace,
): Promise<RunningProgram> {
  const child = spawn(process.execPath, typed, {
    cwd: checkout,
    env: { ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const closed = new Promise<void>((resolve) => child.once('close', () => resolve()));
  atEnd(async () => {
    child.kill('SIGTERM');
    await Promise.race([closed, pause(endsWithinMs, undefined, { ref: false })]);
    child.kill('SIGKILL');
  });
  const url = await new Promise<string>((found, failed) => {
    let said = '';
    child.stdout.on('data', (chunk) => {
      said += chunk;
      const address = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0];
      if (address !== undefined) found(address);
    });
    void closed.then(() => failed(new Error(`${typed.join(' ')} ended early.\n${said}`)));
  });
  return { pid: child.pid ?? 0, url };
}

/** Runs a program of this checkout to its end. */
export async function runProgram(typed: readonly string[], { environment, signal }: Workplace): Promise<void> {
  const child = spawn(process.execPath, typed, { cwd: checkout, env: { ...environment }, stdio: 'ignore', signal });
  await new Promise<void>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', () => resolve());
  });
}

/** Memory of a process that is in the machine's memory now. */
export function residentMegabytes({ pid }: RunningProgram): number {
  return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) / 1024;
}
