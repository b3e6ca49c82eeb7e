import { LRUCache } from 'lru-cache';
import type { AccessModel } from '../../access/judge/model.ts';
import type { Counts } from '../../access/sets/population.ts';
import type { Matrix } from './matrix.ts';

/** Of each snapshot that is in memory. */
const mostKept = 4;
const mostListsKept = 16;
/** A person takes some thirty bytes in a matrix, and four in a list. */
const mostPeople = 3_000_000;

interface Counted {
  readonly table: Matrix;
  readonly counts: readonly Counts[];
}

export interface RecentMatrices {
  readonly counted: Recent<Counted>;
  /** Where those stand who are listed of a matrix. */
  readonly places: Recent<Uint32Array>;
}

const recent = new WeakMap<AccessModel, RecentMatrices>();

/** What was asked of a snapshot lately, so that the next page of its rows costs no new work: snapshots never change. */
export function recentMatrices({ model }: { readonly model: AccessModel }): RecentMatrices {
  const known = recent.get(model) ?? {
    counted: new Recent<Counted>(mostKept, ({ table }) => table.everybody.ids.length + table.lists.count),
    places: new Recent<Uint32Array>(mostListsKept, ({ length }) => length),
  };
  recent.set(model, known);
  return known;
}

/** Only what is finished is kept, because work ends with the request that it is done for. */
class Recent<Value extends object> {
  readonly #kept: LRUCache<string, Value>;

  constructor(most: number, sizeOf: (value: Value) => number) {
    this.#kept = new LRUCache({ max: most, maxSize: mostPeople, sizeCalculation: (value) => sizeOf(value) + 1 });
  }

  async getOr(asked: unknown, work: () => Promise<Value>): Promise<Value> {
    const key = JSON.stringify(asked);
    const known = this.#kept.get(key);
    if (known) return known;
    const found = await work();
    this.#kept.set(key, found);
    return found;
  }
}
