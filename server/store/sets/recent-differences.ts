import { LRUCache } from 'lru-cache';
import type { AccessModel } from '../../access/judge/model.ts';
import type { SnapshotView } from '../snapshot-view.ts';
import type { Differences } from './compared.ts';

/** Of each snapshot that is in memory. */
const mostKept = 4;
/** A pair of profiles takes some hundred bytes, so that what is kept of one snapshot stays below some 100 MB. */
const mostPairs = 300_000;

const recent = new WeakMap<AccessModel, LRUCache<string, Differences>>();

/**
 * What a snapshot was compared with lately, so that the next page of its rows costs no new work: snapshots never change.
 * Only what is finished is kept, because work ends with the request that it is done for.
 */
export async function recentOrNew(
  { model }: SnapshotView,
  comparedWith: unknown,
  work: () => Promise<Differences>,
): Promise<Differences> {
  const kept = recent.get(model) ?? newlyKept();
  recent.set(model, kept);
  const key = JSON.stringify(comparedWith);
  const known = kept.get(key);
  if (known) return known;
  const found = await work();
  kept.set(key, found);
  return found;
}

function newlyKept(): LRUCache<string, Differences> {
  return new LRUCache({ max: mostKept, maxSize: mostPairs, sizeCalculation: ({ size }) => size + 1 });
}
