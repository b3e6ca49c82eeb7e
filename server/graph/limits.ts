import type { WorkLimit } from './work-limit.ts';

/** For what answers a person who waits. */
export function readLimit(signal?: AbortSignal): WorkLimit {
  return { timeoutMs: 10_000, signal };
}

/** For one batch of an import, one pass of a sweep, or reading a whole snapshot. */
export function bulkLimit(signal?: AbortSignal): WorkLimit {
  return { timeoutMs: 120_000, signal };
}
