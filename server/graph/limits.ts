import type { WorkLimit } from './work-limit.ts';

/** For what answers a person who waits. */
export function readLimit(signal?: AbortSignal): WorkLimit {
  return { timeoutMs: 10_000, signal };
}

/** For one batch of an import, one pass of a sweep, or reading the structure of a snapshot. */
export function bulkLimit(signal?: AbortSignal): WorkLimit {
  return { timeoutMs: 120_000, signal };
}

/** For reading everything there is of one kind, row by row: as long as a million people take on a slow machine. */
export function streamLimit(signal?: AbortSignal): WorkLimit {
  return { timeoutMs: 30 * 60_000, signal };
}
