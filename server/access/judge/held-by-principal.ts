import type { LegacyRoleFact, UnifiedAssignment, UnifiedRole } from '../terms/facts.ts';
import { Overlaid } from './overlaid.ts';

export interface AssignmentOfRole {
  readonly role: UnifiedRole;
  readonly assignment: UnifiedAssignment;
}

/** An access list: who sees a device group, or the devices in none. */
export interface SeenList {
  readonly id: string;
  readonly access: readonly string[];
}

/** What an entry of the tenant gives to which principals, and of which entry such a thing is. */
interface Giving<Entry, Held> {
  readonly idOf: (entry: Entry) => string;
  readonly given: (entry: Entry) => readonly (readonly [string, Held])[];
  readonly from: (held: Held) => string;
}

const givenByRoles: Giving<UnifiedRole, AssignmentOfRole> = {
  idOf: (role) => role.id,
  given: (role) =>
    role.assignments.flatMap((assignment) =>
      [...new Set(assignment.principals)].map((principal) => [principal, { role, assignment }] as const),
    ),
  from: ({ role }) => role.id,
};

const givenByLegacyRoles: Giving<LegacyRoleFact, LegacyRoleFact> = {
  idOf: (role) => role.key,
  given: (role) => [...new Set(role.principals)].map((principal) => [principal, role] as const),
  from: (role) => role.key,
};

const givenByAccessLists: Giving<SeenList, string> = {
  idOf: (list) => list.id,
  given: ({ id, access }) => [...new Set(access)].map((principal) => [principal, id] as const),
  from: (id) => id,
};

/** What each principal holds, in the order of the entries that give it; told again after a change of some entries. */
interface Holdings<Entry, Held> {
  readonly of: (entries: readonly Entry[]) => ReadonlyMap<string, readonly Held[]>;
  /** Looks only at the entries that are others than before, and at the principals that these name. */
  readonly after: (
    index: ReadonlyMap<string, readonly Held[]>,
    before: readonly Entry[],
    entries: readonly Entry[],
  ) => ReadonlyMap<string, readonly Held[]>;
}

function holdings<Entry, Held>({ idOf, given, from }: Giving<Entry, Held>): Holdings<Entry, Held> {
  return {
    of: (entries) => groupBy(entries.flatMap(given)),
    after(index, before, entries) {
      if (entries === before) return index;
      const [old, now] = [new Set(before), new Set(entries)];
      const gone = before.filter((entry) => !now.has(entry));
      const come = entries.filter((entry) => !old.has(entry));
      const isStale = new Set([...gone, ...come].map(idOf));
      const places = new Map(entries.map((entry, place) => [idOf(entry), place]));
      const placeOf = (held: Held): number => places.get(from(held)) ?? 0;
      const added = groupBy(come.flatMap(given));
      const principals = new Set([...gone.flatMap(given).map(([principal]) => principal), ...added.keys()]);
      return Overlaid.over(
        index,
        [...principals].map((principal) => {
          const kept = (index.get(principal) ?? []).filter((held) => !isStale.has(from(held)));
          const all = [...kept, ...(added.get(principal) ?? [])];
          return [principal, all.sort((left, right) => placeOf(left) - placeOf(right))];
        }),
      );
    },
  };
}

export const assignmentsByPrincipal = holdings(givenByRoles);
export const legacyRolesByPrincipal = holdings(givenByLegacyRoles);
export const seenByPrincipal = holdings(givenByAccessLists);

/** Values by key, in their order. */
export function groupBy<Value>(pairs: readonly (readonly [string, Value])[]): Map<string, Value[]> {
  const grouped = new Map<string, Value[]>();
  for (const [key, value] of pairs) {
    const values = grouped.get(key);
    if (values) values.push(value);
    else grouped.set(key, [value]);
  }
  return grouped;
}
