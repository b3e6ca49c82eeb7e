/** Does one piece of work of a request when it is its turn; at once where nothing else waits. */
export type Turn = <Result>(work: () => Result) => Result | Promise<Result>;

/** For a process that answers one question and ends. */
export const atOnce: Turn = (work) => work();

/**
 * The same turns, one piece of work at a time: what a request asks for beside it waits in the request and not among
 * those of others, however many answers one document wants.
 */
export function oneAtATime(turn: Turn): Turn {
  let last: Promise<unknown> | undefined;
  return (work) => {
    const result = last === undefined ? turn(work) : last.then(() => turn(work));
    if (!(result instanceof Promise)) return result;
    const settled: Promise<unknown> = result.then(nothing, nothing).then(() => {
      if (last === settled) last = undefined;
    });
    last = settled;
    return result;
  };
}

function nothing(): void {}

/** Shares the one thread of a server among requests, so that none of them keeps the others, or a look at its health, waiting. */
export interface Turns {
  /** The turns of one request; its signal ends the wait for them. */
  readonly of: (signal: AbortSignal) => Turn;
  /** Whether so much waits that another request would only make it worse. */
  readonly isBusy: () => boolean;
}

interface Waiting {
  readonly request: Usage;
  readonly sinceMs: number;
  readonly go: () => void;
}

interface Usage {
  usedMs: number;
}

/** After so much work in a row the process looks at what came in meanwhile. */
const sliceMs = 10;
const mostWaiting = 400;
/** Who waits gains on those who come later, so that light requests cannot keep a heavy one out. */
const patience = 10;

export function createTurns(): Turns {
  const waiting: Waiting[] = [];
  let sliceEndsMs: number | undefined;

  /** Until the event loop has turned, everything counts as one slice. */
  function openSlice(): number {
    if (sliceEndsMs !== undefined) return sliceEndsMs;
    sliceEndsMs = performance.now() + sliceMs;
    setImmediate(nextSlice);
    return sliceEndsMs;
  }

  function nextSlice(): void {
    sliceEndsMs = undefined;
    if (waiting.length === 0) return;
    const endsMs = openSlice();
    while (waiting.length > 0 && performance.now() < endsMs) takeNext()?.go();
  }

  /** Light requests first: those that have used the least time so far. */
  function takeNext(): Waiting | undefined {
    const nowMs = performance.now();
    const weightOf = ({ request, sinceMs }: Waiting): number => request.usedMs - (nowMs - sinceMs) / patience;
    let best = 0;
    for (let index = 1; index < waiting.length; index += 1)
      if (weightOf(waiting[index] as Waiting) < weightOf(waiting[best] as Waiting)) best = index;
    return waiting.splice(best, 1)[0];
  }

  function timed<Result>(request: Usage, work: () => Result): Result {
    const startMs = performance.now();
    try {
      return work();
    } finally {
      request.usedMs += performance.now() - startMs;
    }
  }

  function of(signal: AbortSignal): Turn {
    const request: Usage = { usedMs: 0 };
    return (work) => {
      signal.throwIfAborted();
      if (waiting.length === 0 && performance.now() < openSlice()) return timed(request, work);
      return new Promise((resolve, reject) => {
        const go = (): void => {
          try {
            signal.throwIfAborted();
            resolve(timed(request, work));
          } catch (error) {
            reject(error);
          }
        };
        openSlice();
        waiting.push({ request, sinceMs: performance.now(), go });
      });
    };
  }

  return { of, isBusy: () => waiting.length >= mostWaiting };
}
