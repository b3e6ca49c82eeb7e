import { type ListedPerson, statesOf } from '../../access/sets/states.ts';
import { sortKeyOf } from '../../graph/naming.ts';
import { atOnce, type Turn } from '../../turns/turns.ts';
import type { SnapshotView } from '../snapshot-view.ts';
import { type Compared, compare } from './compared.ts';
import { type FactDifference, factDifferences } from './fact-differences.ts';

/** What differs between two snapshots: facts, and who gains or loses what. */
export interface Diff extends Compared {
  readonly facts: readonly FactDifference[];
}

/** Compares two snapshots; people are the same who have the same id. Reads the people and memberships of both. */
export async function diffOf(from: SnapshotView, to: SnapshotView, turn: Turn = atOnce): Promise<Diff> {
  const [{ everybody: before }, { everybody: after }] = [await from.crowd(), await to.crowd()];
  const compared = await compare(statesOf(before, after, isListedBefore), 'now that', turn);
  return {
    ...compared,
    facts: await factDifferences({ view: from, everybody: before }, { view: to, everybody: after }),
  };
}

function isListedBefore(left: ListedPerson, right: ListedPerson): boolean {
  return sortKeyOf(left.name, left.id) < sortKeyOf(right.name, right.id);
}
