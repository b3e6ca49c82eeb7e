import DataLoader from 'dataloader';

export interface Batched<Value> {
  load(id: string): Promise<Value | undefined>;
  loadAll(ids: readonly string[]): Promise<Map<string, Value>>;
}

const mostAtOnce = 1_000;

/** Gathers what is asked for at the same moment into one read, and remembers what was read. */
export function batched<Value>(read: (ids: readonly string[]) => Promise<ReadonlyMap<string, Value>>): Batched<Value> {
  const loader = new DataLoader<string, Value | undefined>(
    async (ids) => {
      const found = await read(ids);
      return ids.map((id) => found.get(id));
    },
    { maxBatchSize: mostAtOnce },
  );
  return {
    load: (id) => loader.load(id),
    loadAll: async (ids) => {
      const values = await Promise.all(ids.map((id) => loader.load(id)));
      return new Map(values.flatMap((value, index) => (value === undefined ? [] : [[ids[index] as string, value]])));
    },
  };
}
