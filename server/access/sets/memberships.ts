import type { Person, PersonFact } from '../terms/facts.ts';
import type { Bearing } from './bearing.ts';

type InGroups = Pick<Person, 'groups' | 'eligibleGroups'>;

/** The memberships of people, as far as they lead to something; groups are told one by one, in any order. */
export interface Memberships {
  readonly tell: (group: string, members: Iterable<string>, eligible: Iterable<string>) => void;
  readonly of: (person: PersonFact) => Person;
}

const inNone: InGroups = { groups: [], eligibleGroups: [] };

export function memberships(): Memberships {
  const byPerson = new Map<string, { readonly groups: string[]; readonly eligibleGroups: string[] }>();
  const of = (person: string) => {
    const known = byPerson.get(person) ?? { groups: [], eligibleGroups: [] };
    byPerson.set(person, known);
    return known;
  };
  return {
    tell(group, members, eligible) {
      for (const member of members) of(member).groups.push(group);
      for (const member of eligible) of(member).eligibleGroups.push(group);
    },
    of: (person) => ({ ...person, ...(byPerson.get(person.id) ?? inNone) }),
  };
}

/** The groups whose members matter: those that hold something, and those that lead to them. */
export function groupsThatMatter({ above, aboveActivated }: Bearing): Set<string> {
  return new Set([...above.keys(), ...aboveActivated.keys()]);
}
