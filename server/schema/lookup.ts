import type { Reading } from '../store/reading.ts';
import type { Lookup } from '../tenant/question/lookup.ts';

/** What checking a question needs to know of a tenant, read from the snapshot that answers it. */
export function lookupIn(reading: Reading): Lookup {
  return {
    structure: reading.model.facts,
    findPeople: async (ids) => {
      const people = await reading.people(ids);
      return new Map([...people].map(([id, person]) => [id, person.kind]));
    },
    findDevices: async (ids) => new Set((await reading.devices(ids)).keys()),
  };
}
