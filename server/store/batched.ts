import DataLoader from 'dataloader';
import type { DeviceFact, Person } from '../access/terms/facts.ts';
import type { PeopleAndDevices } from '../graph/read/people.ts';
import type { Remembered } from './remembered.ts';

export interface Batched<Value> {
  load(id: string): Promise<Value | undefined>;
  loadAll(ids: readonly string[]): Promise<Map<string, Value>>;
}

type Read = (people: readonly string[], devices: readonly string[]) => Promise<PeopleAndDevices>;
type Key = `person ${string}` | `device ${string}`;

const mostAtOnce = 1_000;

/** Gathers the people and devices asked for at the same moment into one read, of those that are not remembered. */
export function batchedReads(
  read: Read,
  remembered: Remembered,
): { readonly people: Batched<Person>; readonly devices: Batched<DeviceFact> } {
  const loader = new DataLoader<Key, Person | DeviceFact | undefined>(
    async (keys) => {
      const found = await read(idsOf('person', keys), idsOf('device', keys));
      for (const [id, person] of found.people) remembered.people.set(id, person);
      for (const [id, device] of found.devices) remembered.devices.set(id, device);
      // What is remembered is bounded; who walks over everybody must not be kept a second time.
      for (const id of found.people.keys()) loader.clear(`person ${id}`);
      for (const id of found.devices.keys()) loader.clear(`device ${id}`);
      return keys.map((key) => found[key.startsWith('person ') ? 'people' : 'devices'].get(idIn(key)));
    },
    { maxBatchSize: mostAtOnce },
  );
  return {
    people: batched(
      async (id) => remembered.people.get(id) ?? ((await loader.load(`person ${id}`)) as Person | undefined),
    ),
    devices: batched(
      async (id) => remembered.devices.get(id) ?? ((await loader.load(`device ${id}`)) as DeviceFact | undefined),
    ),
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
