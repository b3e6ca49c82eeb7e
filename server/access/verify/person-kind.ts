import type { PersonFact } from '../terms/facts.ts';
import type { Outsiders } from '../terms/rulebook.ts';

/** S-75: a user says where they belong; a guest who does not say so belongs elsewhere. */
function isExternal({ kind, home, userType }: PersonFact): boolean {
  return kind === 'User' && (home ?? (userType === 'Guest' ? 'external' : 'internal')) === 'external';
}

export function isInsider(person: PersonFact): boolean {
  return person.kind !== 'ForeignPrincipal' && !isExternal(person);
}

/** What a block says about people who belong elsewhere, where the person is one of them (S-75, S-77). */
export function treatmentOf(
  person: PersonFact,
  { external, foreign }: Outsiders,
): Outsiders['external'] | Outsiders['foreign'] {
  if (person.kind === 'ForeignPrincipal') return foreign;
  return isExternal(person) ? external : undefined;
}
