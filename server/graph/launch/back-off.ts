import { z } from 'zod';
import { readJson, writeJson } from './json-file.ts';

const shape = z.object({ count: z.number(), lastAt: z.number() });

const pausesMs = [0, 1_000, 2_000, 5_000, 10_000] as const;
/** Whoever ran so long before it crashed is started again at once. */
const calmMs = 5 * 60_000;

/** How long the next start after a crash has to wait; every process of the home counts with the same file. */
export function pauseBeforeRestart(file: string, nowMs = Date.now()): number {
  const last = readJson(file, shape);
  if (last === undefined || nowMs - last.lastAt > calmMs || nowMs < last.lastAt) return 0;
  const pauseMs = pausesMs[Math.min(last.count, pausesMs.length - 1)] ?? 0;
  return Math.max(0, last.lastAt + pauseMs - nowMs);
}

export function noteRestart(file: string, nowMs = Date.now()): void {
  const last = readJson(file, shape);
  const isCalm = last === undefined || nowMs - last.lastAt > calmMs;
  writeJson(file, { count: isCalm ? 1 : last.count + 1, lastAt: nowMs });
}
