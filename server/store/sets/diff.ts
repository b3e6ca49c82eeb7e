import { type ListedPerson, statesOf } from '../../access/sets/states.ts';
import { sortKeyOf } from '../../graph/naming.ts';
import type { SnapshotView } from '../snapshot-view.ts';
import { type Compared, comparedInFull, type Differences, differencesOf } from './compared.ts';
import { type FactDifference, factDifferences } from './fact-differences.ts';
import { recentOrNew } from './recent-differences.ts';

/** What differs between two snapshots: facts, and who gains or loses what. */
export interface Diff extends Compared {
  readonly facts: readonly FactDifference[];
}

/** Compares two snapshots; people are the same who have the same id. Reads the people and memberships of both. */
export async function diffOf(from: SnapshotView, to: SnapshotView): Promise<Diff> {
  const differences = await differencesBetween(from, to);
  const compared = await comparedInFull(differences, to.turn);
  return { ...compared, facts: await factsBetween(from, to, differences) };
}

/** Who gains or loses what; causes and rows are worked out when they are asked for. */
export async function differencesBetween(from: SnapshotView, to: SnapshotView): Promise<Differences> {
  return recentOrNew(to, { from: from.number }, async () => {
    const [{ everybody: before }, { everybody: after }] = [await from.crowd(), await to.crowd()];
    const states = await to.turn(() => statesOf(before, after, isListedBefore));
    return differencesOf(states, 'now that', to.turn);
  });
}

const factsOf = new WeakMap<Differences, readonly FactDifference[]>();

/** The facts that two snapshots do not share; both are read from end to end, once for as long as their differences are kept. */
export async function factsBetween(
  from: SnapshotView,
  to: SnapshotView,
  differences: Differences,
): Promise<readonly FactDifference[]> {
  const known = factsOf.get(differences);
  if (known) return known;
  const [{ everybody: before }, { everybody: after }] = [await from.crowd(), await to.crowd()];
  const facts = await factDifferences({ view: from, everybody: before }, { view: to, everybody: after });
  factsOf.set(differences, facts);
  return facts;
}

/** Rules of another catalogue are not kept: both states are judged by the present one. */
export function otherCatalogueRemarks({ catalogueHash, catalogue }: SnapshotView, inWords: string): string[] {
  if (catalogueHash === catalogue.rulebook.hash) return [];
  return [
    `${inWords} was imported with another catalogue. It is judged by the present one, so what the catalogue changed is not shown.`,
  ];
}

function isListedBefore(left: ListedPerson, right: ListedPerson): boolean {
  return sortKeyOf(left.name, left.id) < sortKeyOf(right.name, right.id);
}
