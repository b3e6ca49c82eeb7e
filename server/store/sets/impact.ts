import { statesUnder } from '../../access/sets/states.ts';
import type { SnapshotView } from '../snapshot-view.ts';
import { type Compared, comparedInFull, type Differences, differencesOf } from './compared.ts';
import { recentOrNew } from './recent-differences.ts';

/** What changes, as documents write them, would do to everybody. Throws a StoreProblem as `decide` does. */
export async function impactUnder(view: SnapshotView, assuming: readonly unknown[]): Promise<Compared> {
  return comparedInFull(await differencesUnder(view, assuming), view.turn);
}

/** The same, of which causes and rows are worked out when they are asked for. */
export async function differencesUnder(view: SnapshotView, assuming: readonly unknown[]): Promise<Differences> {
  return recentOrNew(view, { assuming }, async () => {
    const model = await view.modelUnder(assuming);
    const { everybody: before } = await view.crowd();
    const { everybody: after } = await view.crowdUnder(model);
    return differencesOf(await view.turn(() => statesUnder(before, after)), 'once', view.turn);
  });
}
