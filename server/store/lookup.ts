import type { AccessModel } from '../access/judge/model.ts';
import type { DeviceFact, Person } from '../access/terms/facts.ts';
import type { Lookup } from '../questions/target/lookup.ts';

/** What checking a question needs of a snapshot. */
export interface LookupSource {
  readonly model: AccessModel;
  people(ids: readonly string[]): Promise<ReadonlyMap<string, Person>>;
  devices(ids: readonly string[]): Promise<ReadonlyMap<string, DeviceFact>>;
}

/** What checking a question needs to know of a tenant, read from the snapshot that answers it. */
export function lookupIn(source: LookupSource): Lookup {
  return {
    structure: source.model,
    findPeople: async (ids) => new Map([...(await source.people(ids))].map(([id, { kind }]) => [id, kind])),
    findMemberships: source.people,
    findDevices: async (ids) => new Set((await source.devices(ids)).keys()),
  };
}
