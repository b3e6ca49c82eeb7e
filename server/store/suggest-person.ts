import type { NodeKind } from '../access/terms/vocabulary.ts';
import { nearest } from '../document/nearest.ts';
import type { SearchResult } from './search.ts';

type Search = (text: string, kinds: readonly NodeKind[], first: number) => Promise<SearchResult>;

export const personKinds: readonly NodeKind[] = ['User', 'ServicePrincipal', 'ForeignPrincipal'];

/** Id of the person who was probably meant: by what was typed as a name, else the nearest id of a like beginning. */
export async function suggestPerson(
  text: string,
  search: Search,
  kinds: readonly NodeKind[] = personKinds,
): Promise<string | undefined> {
  const byName = await search(text, kinds, 1);
  const [found] = byName.hits;
  if (found) return found.id;
  const beginning = [...text].slice(0, 2).join('');
  const { hits } = await search(beginning, kinds, 100);
  return nearest(
    text,
    hits.map((hit) => hit.id),
  );
}
