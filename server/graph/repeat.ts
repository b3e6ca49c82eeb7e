import { setTimeout as pause } from 'node:timers/promises';
import { isWorthRepeating } from './errors.ts';
import type { WorkLimit } from './work-limit.ts';

const repeatReadsForMs = 2_000;

/** An auto-commit read costs half of a managed one, but has to be repeated by hand; `beforeNext` may find a better place. */
export async function repeated<Result>(
  { timeoutMs, signal }: WorkLimit,
  beforeNext: () => void,
  work: () => Promise<Result>,
): Promise<Result> {
  const giveUpAt = performance.now() + Math.min(repeatReadsForMs, timeoutMs);
  for (let pauseMs = 50; ; pauseMs *= 2) {
    try {
      return await work();
    } catch (error) {
      if (!isWorthRepeating(error) || signal?.aborted === true || performance.now() + pauseMs > giveUpAt) throw error;
      await pause(pauseMs);
      beforeNext();
    }
  }
}
