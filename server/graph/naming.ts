import type { NodeKind } from '../access/terms/vocabulary.ts';

const sortLength = 64;
const searchLength = 512;

/** Orders by name without case, then by id, so that no two nodes of a kind share a key; it is also the cursor of lists. */
export function sortKeyOf(name: string, id: string): string {
  const start = name
    .toLowerCase()
    .slice(0, sortLength)
    .replace(/[\uD800-\uDBFF]$/, '');
  return `${start}\u0000${id}`;
}

/** In the order of lists. */
export function inOrderOfLists<Named extends { readonly id: string; readonly displayName: string }>(
  named: readonly Named[],
): Named[] {
  const keys = named.map(({ displayName, id }) => sortKeyOf(displayName, id));
  const places = [...keys.keys()].sort((left, right) => ((keys[left] as string) < (keys[right] as string) ? -1 : 1));
  return places.map((place) => named[place] as Named);
}

/**
 * The words of a text as the full-text index keeps them: folded to plain lower-case letters and digits, Han characters
 * one by one. The index takes them as they are, so a question cut in the same way always finds what was stored.
 */
export function searchWordsOf(text: string): string[] {
  const folded = text.slice(0, searchLength).normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return folded.match(/\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu) ?? [];
}

/** Words that tie an entry of the full-text index to its series of snapshots and its kind; no name can contain them. */
export const seriesWord = (series: number): string => `snapshot_${series}`;
export const kindWord = (kind: NodeKind): string => `kind_${kind}`;

/** Of the same length, so that the index orders them as numbers. */
const padded = (snapshot: number): string => `${Math.max(snapshot, 0)}`.padStart(10, '0');

/** Words of an entry that does not belong to the whole series. */
export const sinceWord = (snapshot: number): string => `since_${padded(snapshot)}`;
export const untilWord = (snapshot: number): string => `until_${padded(snapshot)}`;

/** Ranges of such words, in the language of the index, that keep an entry out of one snapshot. */
export function notValidWords(snapshot: number): string[] {
  return [`[${sinceWord(snapshot + 1)} TO since_9]`, `[until_0 TO ${untilWord(snapshot)}]`];
}

/** What every node of a snapshot carries beside its own properties. */
export type NamedRow = Readonly<{
  id: string;
  name: string;
  sortKey: string;
  searchWords: string;
  searchScope: string;
}>;

/** `also` holds further texts by which a node is found, such as a user principal name. */
export function namedRow(series: number, kind: NodeKind, id: string, name: string, also: string[] = []): NamedRow {
  return {
    id,
    name,
    sortKey: sortKeyOf(name, id),
    searchWords: [...new Set([name, ...also].flatMap(searchWordsOf))].join(' '),
    searchScope: `${seriesWord(series)} ${kindWord(kind)}`,
  };
}
