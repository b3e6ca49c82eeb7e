import type { Person, PersonFact, TenantFacts } from '../terms/facts.ts';

/** What a what-if changes about one person. */
export interface PersonChange {
  readonly joined: ReadonlySet<string>;
  readonly left: ReadonlySet<string>;
  readonly enabled?: boolean;
}

export const noPersonChanges: ReadonlyMap<string, PersonChange> = new Map();

/** The person of a question, read from whole-tenant facts; undefined when the tenant has no such person. */
export function personOf(facts: TenantFacts, id: string): Person | undefined {
  const person = facts.people.find((candidate) => candidate.id === id);
  if (!person) return undefined;
  return {
    ...person,
    groups: facts.groups.filter((group) => group.members.includes(id)).map((group) => group.id),
    eligibleGroups: facts.groups.filter((group) => group.eligible.includes(id)).map((group) => group.id),
  };
}

/** The person as a what-if sees them. */
export function personIn(model: { readonly personChanges: ReadonlyMap<string, PersonChange> }, person: Person): Person {
  const change = model.personChanges.get(person.id);
  if (!change) return person;
  const kept = person.groups.filter((group) => !change.left.has(group));
  return { ...withAccount(person, change.enabled), groups: [...new Set([...kept, ...change.joined])] };
}

/** With the account as somebody says that it is; as it was where nobody says so. */
export function withAccount<Somebody extends PersonFact>(person: Somebody, enabled: boolean | undefined): Somebody {
  if (enabled === undefined) return person;
  const { unstated } = person;
  return { ...person, enabled, ...(unstated && { unstated: unstated.filter((field) => field !== 'enabled') }) };
}
