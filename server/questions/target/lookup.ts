import { personOf } from '../../access/judge/person.ts';
import { type Structure, structureOf } from '../../access/judge/structure.ts';
import type { Person, PersonFact, TenantFacts } from '../../access/terms/facts.ts';

/**
 * What validating a question needs of a tenant. People and devices are many, so they are asked for by list; a
 * database answers here as well as facts in memory.
 */
export interface Lookup {
  readonly structure: Structure;
  /** The kinds of those ids that are users or service principals. */
  readonly findPeople: (ids: readonly string[]) => Promise<ReadonlyMap<string, PersonFact['kind']>>;
  /** The same ids with their direct memberships. */
  readonly findMemberships: (
    ids: readonly string[],
  ) => Promise<ReadonlyMap<string, Pick<Person, 'groups' | 'eligibleGroups'>>>;
  /** Those ids that are devices. */
  readonly findDevices: (ids: readonly string[]) => Promise<ReadonlySet<string>>;
}

/** Looks things up in the facts of a document. */
export function lookupInFacts(facts: TenantFacts): Lookup {
  const people = new Map(facts.people.map((person) => [person.id, person.kind]));
  const devices = new Set(facts.devices.map(({ id }) => id));
  return {
    structure: structureOf(facts),
    findPeople: async (ids) => new Map(ids.flatMap((id) => pair(id, people.get(id)))),
    findMemberships: async (ids) => new Map(ids.flatMap((id) => pair(id, personOf(facts, id)))),
    findDevices: async (ids) => new Set(ids.filter((id) => devices.has(id))),
  };
}

function pair<Value>(id: string, value: Value | undefined): [string, Value][] {
  return value === undefined ? [] : [[id, value]];
}
