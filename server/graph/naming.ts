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

/**
 * The words of a text as the full-text index keeps them: folded to plain lower-case letters and digits, Han characters
 * one by one. The index takes them as they are, so a question cut in the same way always finds what was stored.
 */
export function searchWordsOf(text: string): string[] {
  const folded = text.slice(0, searchLength).normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return folded.match(/\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu) ?? [];
}

/** Words that tie an entry of the full-text index to its snapshot and kind; no name can contain them. */
export const snapshotWord = (snapshot: number): string => `snapshot_${snapshot}`;
export const kindWord = (kind: NodeKind): string => `kind_${kind}`;

/** What every node of a snapshot carries beside its own properties. */
export type NamedRow = Readonly<{
  id: string;
  name: string;
  sortKey: string;
  searchWords: string;
  searchScope: string;
}>;

/** `also` holds further texts by which a node is found, such as a user principal name. */
export function namedRow(snapshot: number, kind: NodeKind, id: string, name: string, also: string[] = []): NamedRow {
  return {
    id,
    name,
    sortKey: sortKeyOf(name, id),
    searchWords: [...new Set([name, ...also].flatMap(searchWordsOf))].join(' '),
    searchScope: `${snapshotWord(snapshot)} ${kindWord(kind)}`,
  };
}
