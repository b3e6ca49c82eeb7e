import { LRUCache } from 'lru-cache';
import type { DeviceFact, Person } from '../access/terms/facts.ts';

/** People and devices of a snapshot that were read lately: what a snapshot says of them never changes. */
export interface Remembered {
  readonly people: LRUCache<string, Person>;
  readonly devices: LRUCache<string, DeviceFact>;
}

/** An id takes some hundred bytes, so that what is remembered of one snapshot stays below some 20 MB. */
const mostIds = 100_000;

export function newlyRemembered(): Remembered {
  return {
    people: new LRUCache({
      maxSize: mostIds,
      sizeCalculation: ({ groups, eligibleGroups }) => 4 + groups.length + eligibleGroups.length,
    }),
    devices: new LRUCache({
      maxSize: mostIds,
      sizeCalculation: ({ matches, tags }) => 4 + matches.length + tags.length,
    }),
  };
}
