import type { PersonFact } from '../terms/facts.ts';
import type { Outsiders } from '../terms/rulebook.ts';

type Effect = NonNullable<Outsiders['external'] | Outsiders['foreign']>;

/** Whether a user belongs to another organisation: as stated, else a guest does (S-75). */
export function isExternal({ kind, home, userType }: PersonFact): boolean {
  return kind === 'User' && (home ?? (userType === 'Guest' ? 'external' : 'internal')) === 'external';
}

export function isInsider(person: PersonFact): boolean {
  return person.kind !== 'ForeignPrincipal' && !isExternal(person);
}

/** What is different for this person; nothing for those who belong to the organisation. */
export function outsideOf(person: PersonFact, { external, foreign }: Outsiders): Effect | undefined {
  if (person.kind === 'ForeignPrincipal') return foreign;
  return isExternal(person) ? external : undefined;
}

/** Who states neither where they belong nor whether they are a guest may be one (S-12, S-75). */
export function mayBeExternal({ kind, home, unstated }: PersonFact): boolean {
  return kind === 'User' && home === undefined && unstated?.includes('userType') === true;
}
