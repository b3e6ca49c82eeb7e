import { randomUUID } from 'node:crypto';
import { constants, copyFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { readJson } from './json-file.ts';
import { WaitedTooLong } from './problems.ts';
import { isRunning, ownMark } from './process-mark.ts';

const holderShape = z.object({ pid: z.number(), startedAt: z.string(), token: z.string() });

export type LockOptions = {
  timeoutMs: number;
  signal?: AbortSignal | undefined;
  /** Called once when another process has the lock. */
  onWait?: (pid: number) => void;
};

const pollMs = 50;
const settleMs = 150;
const abandonedAfterMs = 2_000;

/** Runs the work while this process, and no other, holds the lock file; a dead holder's lock is taken over. */
export async function withLock<Result>(
  file: string,
  options: LockOptions,
  work: () => Promise<Result>,
): Promise<Result> {
  const token = await takeLock(file, options);
  try {
    return await work();
  } finally {
    if (holderOf(file)?.token === token) rmSync(file, { force: true });
  }
}

async function takeLock(file: string, { timeoutMs, signal, onWait }: LockOptions): Promise<string> {
  const token = randomUUID();
  const giveUpAt = performance.now() + timeoutMs;
  let hasWaited = false;
  for (;;) {
    signal?.throwIfAborted();
    if (tryCreate(file, token)) return token;
    const holder = holderOf(file);
    if (holder === undefined ? isAbandoned(file) : !isRunning(holder)) {
      if (await takeOver(file, holder?.token, token)) return token;
      continue;
    }
    if (holder !== undefined && !hasWaited) onWait?.(holder.pid);
    hasWaited = true;
    if (performance.now() > giveUpAt) {
      throw new WaitedTooLong(
        `Process ${holder?.pid ?? '(unknown)'} has been starting or stopping the private database for more than ${Math.round(timeoutMs / 1000)} s. Stop it and try again.`,
      );
    }
    await pause(pollMs);
  }
}

function tryCreate(file: string, token: string): boolean {
  try {
    writeFileSync(file, JSON.stringify({ ...ownMark(), token }), { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false;
    throw error;
  }
}

/**
 * Two processes may find the same dead lock. Each moves it away and looks at what it moved: whoever moved a living
 * lock puts it back, and whoever took over waits a moment and looks again before trusting it.
 */
async function takeOver(file: string, deadToken: string | undefined, token: string): Promise<boolean> {
  const moved = `${file}.${randomUUID()}`;
  try {
    renameSync(file, moved);
  } catch (error) {
    if (isCode(error, 'ENOENT')) return false;
    throw error;
  }
  try {
    if (holderOf(moved)?.token !== deadToken) {
      putBack(moved, file);
      return false;
    }
  } finally {
    rmSync(moved, { force: true });
  }
  if (!tryCreate(file, token)) return false;
  await pause(settleMs);
  return holderOf(file)?.token === token;
}

function putBack(moved: string, file: string): void {
  try {
    copyFileSync(moved, file, constants.COPYFILE_EXCL);
  } catch (error) {
    if (!isCode(error, 'EEXIST')) throw error;
  }
}

/** Created but never filled: its maker ended in between, or the machine did. */
function isAbandoned(file: string): boolean {
  const changedAtMs = statSync(file, { throwIfNoEntry: false })?.mtimeMs;
  return changedAtMs !== undefined && Date.now() - changedAtMs > abandonedAfterMs;
}

function holderOf(file: string): z.output<typeof holderShape> | undefined {
  return readJson(file, holderShape);
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
