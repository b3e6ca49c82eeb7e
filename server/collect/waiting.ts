import { setTimeout as sleep } from 'node:timers/promises';

/** How long whycan waits for a service, and how often it tries. */
export interface Patience {
  readonly tries: number;
  /** The longest first wait; each further one may be twice as long. */
  readonly backOffMs: number;
  readonly longestWaitMs: number;
  readonly requestTimeoutMs: number;
}

export const patience: Patience = {
  tries: 6,
  backOffMs: 250,
  longestWaitMs: 300_000,
  requestTimeoutMs: 120_000,
};

/** Timers may end a little early, and a request must not. */
const marginMs = 25;

/** What Retry-After asks for, in milliseconds from now: seconds or a date. Undefined if it asks for nothing. */
export function askedWaitMs(retryAfter: string | null, nowMs: number): number | undefined {
  const text = retryAfter?.trim() ?? '';
  const dateMs = /[a-z]/i.test(text) ? Date.parse(text) : Number.NaN;
  const waitMs = /^\d+(\.\d+)?$/.test(text) ? Number(text) * 1_000 : dateMs - nowMs;
  return waitMs > 0 ? waitMs + marginMs : undefined;
}

/** A random wait, so that workers do not come back all at once. */
export function backOffWaitMs(failures: number, { backOffMs, longestWaitMs }: Patience): number {
  return Math.random() * Math.min(longestWaitMs, backOffMs * 2 ** Math.max(0, failures - 1));
}

/** Rejects with the reason of the signal when it is aborted. */
export async function waitFor(ms: number, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  try {
    await sleep(ms, undefined, { signal });
  } catch (error) {
    signal.throwIfAborted();
    throw error;
  }
}
