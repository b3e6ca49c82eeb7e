import type { Person, PersonFact } from '../terms/facts.ts';
import type { Bearing } from './bearing.ts';

type InGroups = Pick<Person, 'groups' | 'eligibleGroups'>;

/** The memberships of people, as far as they lead to something; groups are told one by one, in any order. */
export interface Memberships {
  readonly tell: (group: string, members: Iterable<string>, eligible: Iterable<string>) => void;
  /** One after the other, so that not all of them stand in memory. */
  readonly of: (people: Iterable<PersonFact>) => Generator<Person>;
}

const inNone: InGroups = { groups: [], eligibleGroups: [] };

export function memberships(): Memberships {
  const byPerson = new Map<string, { readonly groups: string[]; readonly eligibleGroups: string[] }>();
  const known = (person: string) => {
    const own = byPerson.get(person) ?? { groups: [], eligibleGroups: [] };
    byPerson.set(person, own);
    return own;
  };
  return {
    tell(group, members, eligible) {
      for (const member of members) known(member).groups.push(group);
      for (const member of eligible) known(member).eligibleGroups.push(group);
    },
    *of(people) {
      for (const person of people) yield { ...person, ...(byPerson.get(person.id) ?? inNone) };
    },
  };
}

/** The groups whose members matter: those that hold something, and those that lead to them. */
export function groupsThatMatter({ above, aboveActivated }: Bearing): Set<string> {
  return new Set([...above.keys(), ...aboveActivated.keys()]);
}
