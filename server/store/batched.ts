import DataLoader from 'dataloader';
import type { DeviceFact, Person } from '../access/terms/facts.ts';
import type { PeopleAndDevices } from '../graph/read/people.ts';

export interface Batched<Value> {
  load(id: string): Promise<Value | undefined>;
  loadAll(ids: readonly string[]): Promise<Map<string, Value>>;
}

type Read = (people: readonly string[], devices: readonly string[]) => Promise<PeopleAndDevices>;
type Key = `person ${string}` | `device ${string}`;

const mostAtOnce = 1_000;

/** Gathers the people and devices asked for at the same moment into one read, and remembers what was read. */
export function batchedReads(read: Read): { readonly people: Batched<Person>; readonly devices: Batched<DeviceFact> } {
  const loader = new DataLoader<Key, Person | DeviceFact | undefined>(
    async (keys) => {
      const found = await read(idsOf('person', keys), idsOf('device', keys));
      return keys.map((key) => found[key.startsWith('person ') ? 'people' : 'devices'].get(idIn(key)));
    },
    { maxBatchSize: mostAtOnce },
  );
  return {
    people: batched((id) => loader.load(`person ${id}`) as Promise<Person | undefined>),
    devices: batched((id) => loader.load(`device ${id}`) as Promise<DeviceFact | undefined>),
  };
}

const prefixLength = 'person '.length;

function idIn(key: Key): string {
  return key.slice(prefixLength);
}

function idsOf(kind: 'person' | 'device', keys: readonly Key[]): string[] {
  return keys.filter((key) => key.startsWith(`${kind} `)).map(idIn);
}

function batched<Value>(load: (id: string) => Promise<Value | undefined>): Batched<Value> {
  return {
    load,
    loadAll: async (ids) => {
      const values = await Promise.all(ids.map(load));
      return new Map(values.flatMap((value, index) => (value === undefined ? [] : [[ids[index] as string, value]])));
    },
  };
}
