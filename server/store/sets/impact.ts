import { statesUnder } from '../../access/sets/states.ts';
import { atOnce, type Turn } from '../../turns/turns.ts';
import type { SnapshotView } from '../snapshot-view.ts';
import { type Compared, compare } from './compared.ts';

/** What changes, as documents write them, would do to everybody. Throws a StoreProblem as `decide` does. */
export async function impactUnder(
  view: SnapshotView,
  assuming: readonly unknown[],
  turn: Turn = atOnce,
): Promise<Compared> {
  const model = await view.modelUnder(assuming);
  const { everybody: before } = await view.crowd();
  const { everybody: after } = await view.crowdUnder(model);
  return compare(statesUnder(before, after), 'once', turn);
}
