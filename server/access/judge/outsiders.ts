import type { Person } from '../terms/facts.ts';
import type { Outsiders } from '../terms/rulebook.ts';

type Effect = NonNullable<Outsiders['external'] | Outsiders['foreign']>;

/** Whether a user belongs to another organisation: as stated, else a guest does (S-75). */
export function isExternal({ kind, home, userType }: Pick<Person, 'kind' | 'home' | 'userType'>): boolean {
  return kind === 'User' && (home ?? (userType === 'Guest' ? 'external' : 'internal')) === 'external';
}

/** What is different for this person; nothing for those who belong to the organisation. */
export function outsideOf(person: Person, { external, foreign }: Outsiders): Effect | undefined {
  if (person.kind === 'ForeignPrincipal') return foreign;
  return isExternal(person) ? external : undefined;
}
