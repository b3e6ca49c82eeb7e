import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { withLock } from '../../../server/graph/launch/lock.ts';
import { WaitedTooLong } from '../../../server/graph/launch/problems.ts';
import { ownMark } from '../../../server/graph/launch/process-mark.ts';

const folder = mkdtempSync(join(tmpdir(), 'whycan-lock-'));
const file = join(folder, 'lock');
const options = { timeoutMs: 5_000 };
beforeEach(() => rmSync(file, { force: true }));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs work under the lock and reports whether another piece of work ran at the same time. */
function overlapFinder(): { work: () => Promise<void>; hasOverlap: () => boolean } {
  let inside = 0;
  let overlap = false;
  const work = async (): Promise<void> => {
    inside += 1;
    overlap ||= inside > 1;
    await pause(20);
    inside -= 1;
  };
  return { work, hasOverlap: () => overlap };
}

test('only one holder works at a time and the lock is gone afterwards', async () => {
  const { work, hasOverlap } = overlapFinder();
  await Promise.all(Array.from({ length: 8 }, () => withLock(file, options, work)));
  expect(hasOverlap()).toBe(false);
  expect(existsSync(file)).toBe(false);
});

test('the lock is given back when the work fails', async () => {
  await expect(withLock(file, options, () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  expect(await withLock(file, options, async () => 'next')).toBe('next');
});

test('the lock of a process that is gone is taken over, by one of many', async () => {
  const child = spawn(process.execPath, ['-e', '0']);
  await once(child, 'exit');
  writeFileSync(file, JSON.stringify({ pid: child.pid, startedAt: 'before', token: 'old' }));
  const { work, hasOverlap } = overlapFinder();
  await Promise.all(Array.from({ length: 6 }, () => withLock(file, options, work)));
  expect(hasOverlap()).toBe(false);
});

test('a process id that was used again does not keep the lock', async () => {
  writeFileSync(file, JSON.stringify({ pid: process.pid, startedAt: 'another start', token: 'old' }));
  expect(await withLock(file, options, async () => 'taken')).toBe('taken');
});

test('an empty lock file from a machine that lost power is taken over', async () => {
  writeFileSync(file, '');
  const longAgo = new Date(Date.now() - 60_000);
  utimesSync(file, longAgo, longAgo);
  expect(await withLock(file, options, async () => 'taken')).toBe('taken');
});

test('the lock of a living process is waited for, with a word about whom', async () => {
  writeFileSync(file, JSON.stringify({ ...ownMark(), token: 'held' }));
  const waitedFor: number[] = [];
  const waiting = withLock(file, { timeoutMs: 300, onWait: (pid) => waitedFor.push(pid) }, async () => 'taken');
  await expect(waiting).rejects.toBeInstanceOf(WaitedTooLong);
  expect(waitedFor).toEqual([process.pid]);
  expect(existsSync(file)).toBe(true);
});

test('waiting ends when it is cancelled', async () => {
  writeFileSync(file, JSON.stringify({ ...ownMark(), token: 'held' }));
  await expect(withLock(file, { ...options, signal: AbortSignal.timeout(100) }, async () => 1)).rejects.toThrow();
});

const holder = fileURLToPath(new URL('./lock-holder.ts', import.meta.url));

test('processes that find the same dead lock never work together', async () => {
  const log = join(folder, 'log');
  writeFileSync(log, '');
  writeFileSync(file, JSON.stringify({ pid: process.pid, startedAt: 'another start', token: 'old' }));
  const children = Array.from({ length: 4 }, () =>
    spawn(process.execPath, ['--import', 'tsx/esm', holder, file, log], { stdio: ['ignore', 'inherit', 'inherit'] }),
  );
  const codes = await Promise.all(children.map(async (child) => (await once(child, 'exit'))[0]));
  expect(codes).toEqual([0, 0, 0, 0]);
});
