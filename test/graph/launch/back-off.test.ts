import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { noteRestart, pauseBeforeRestart } from '../../../server/graph/launch/back-off.ts';

const second = 1_000;
const start = Date.parse('2026-11-20T08:00:00Z');

let folder = '';
let file = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'whycan-restarts-'));
  file = join(folder, 'restarts.json');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Seconds that each restart waits when every one is followed by a crash at once. */
function pausesOf(crashes: number): number[] {
  let nowMs = start;
  return Array.from({ length: crashes }, () => {
    const pauseMs = pauseBeforeRestart(file, nowMs);
    nowMs += pauseMs;
    noteRestart(file, nowMs);
    return pauseMs / second;
  });
}

test('a database that crashes again and again is started ever more rarely, and never given up', () => {
  expect(pausesOf(12)).toEqual([0, 1, 2, 5, 10, 10, 10, 10, 10, 10, 10, 10]);
});

test('after a while without a crash the next restart is at once again', () => {
  pausesOf(12);
  const later = start + 20 * 60 * second;
  expect(pauseBeforeRestart(file, later)).toBe(0);
  noteRestart(file, later);
  expect(pauseBeforeRestart(file, later)).toBe(second);
});

test('time between crash and restart counts as part of the pause', () => {
  noteRestart(file, start);
  noteRestart(file, start);
  expect(pauseBeforeRestart(file, start + second)).toBe(second);
  expect(pauseBeforeRestart(file, start + 3 * second)).toBe(0);
});

test('a clock that was set back delays no restart', () => {
  noteRestart(file, start);
  expect(pauseBeforeRestart(file, start - 60 * second)).toBe(0);
});
