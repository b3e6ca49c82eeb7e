import type { Turn } from '../../turns/turns.ts';

/** Does work that yields often, piece by piece when it is its turn; what ends the wait for turns ends the work. */
export async function inTurns<Result>(work: Generator<void, Result>, turn: Turn): Promise<Result> {
  for (;;) {
    const step = await turn(() => work.next());
    if (step.done === true) return step.value;
  }
}
