import type { LegacyRoleFact } from '../access/terms/facts.ts';
import { allInWords } from '../access/terms/in-words.ts';
import { systemNames } from '../access/terms/vocabulary.ts';
import { quote } from '../document/problem.ts';

const longestName = 80;

const mostNamed = 5;

/** A name as a sentence about the set-up gives it; nobody has to find it in a file by this. */
export function called(name: string): string {
  return quote(name, longestName);
}

/** A role of a product's individual RBAC model, as the beginning of a sentence. */
export function roleInWords({ system, kind, displayName }: LegacyRoleFact): string {
  const word = kind === 'roleGroup' || system === 'mdi' ? 'role group' : 'role';
  return `The ${systemNames[system]} ${word} ${called(displayName)}`;
}

/** Names in a sentence; of many only the first, and how many there are in all. */
export function namesOf(named: Iterable<{ readonly displayName: string }>, most = mostNamed): string {
  const names = [...named].map(({ displayName }) => called(displayName));
  const more = names.length - most;
  return allInWords(more > 0 ? [...names.slice(0, most), `${more} more`] : names);
}
