import { QueryAborted, QueryTimedOut } from './errors.ts';

/** How long a question may take and what cancels it earlier. */
export type WorkLimit = Readonly<{ timeoutMs: number; signal?: AbortSignal | undefined }>;

export type Guard = Readonly<{
  /** Rejects once, when the time is over or the signal fires; never resolves. */
  stopped: Promise<never>;
  hasFired(): boolean;
  end(): void;
}>;

/** Watches over one question. */
export function startGuard(query: string, { timeoutMs, signal }: WorkLimit): Guard {
  const { promise, reject } = rejectable();
  let hasFired = false;
  const stop = (reason: Error): void => {
    hasFired = true;
    reject(reason);
  };
  const abort = (): void => stop(new QueryAborted(query, { cause: signal?.reason }));
  const timer = setTimeout(() => stop(new QueryTimedOut(query, timeoutMs)), timeoutMs);
  if (signal?.aborted) abort();
  else signal?.addEventListener('abort', abort, { once: true });
  return {
    stopped: promise,
    hasFired: () => hasFired,
    end: () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', abort);
    },
  };
}

function rejectable(): { promise: Promise<never>; reject: (reason: Error) => void } {
  let reject: (reason: Error) => void = () => undefined;
  const promise = new Promise<never>((_, onReject) => {
    reject = onReject;
  });
  // Nobody may be waiting any more when the guard fires.
  promise.catch(() => undefined);
  return { promise, reject };
}
