import type { NodeKind } from '../../access/terms/vocabulary.ts';
import { load } from '../cypher-files.ts';
import type { Graph } from '../driver.ts';
import { readLimit } from '../limits.ts';
import { kindWord, notValidWords, searchWordsOf, seriesWord } from '../naming.ts';
import { keyParameters, type SnapshotKey } from '../snapshot-key.ts';

export interface SearchRow {
  readonly kind: NodeKind;
  readonly id: string;
  readonly name: string;
  readonly userPrincipalName: string | null;
  readonly homeTenant: string | null;
  readonly userType: string | null;
  readonly enabled: boolean | null;
  readonly rank: number | null;
  readonly system: string | null;
  readonly level: string | null;
}

const mostWords = 8;

/**
 * In the language of the index: this snapshot, these kinds, and every word at least as the beginning of a word; a whole
 * word counts more. Words hold letters and digits only, so nothing that somebody types can be an operator.
 * Undefined when the text has no words.
 */
export function searchQuery(snapshot: SnapshotKey, text: string, kinds: readonly NodeKind[]): string | undefined {
  const words = [...new Set(searchWordsOf(text))].slice(0, mostWords);
  if (words.length === 0) return undefined;
  const scope = `+searchScope:${seriesWord(snapshot.series)} +searchScope:(${kinds.map(kindWord).join(' ')})`;
  const outside = notValidWords(snapshot.number).map((range) => `-searchScope:${range}`);
  return [scope, ...outside, ...words.map((word) => `+searchWords:(${word}^4 ${word}*)`)].join(' ');
}

/** The best hits among names and user principal names, best first. */
export function searchNames(graph: Graph, query: string, limit: number, signal?: AbortSignal): Promise<SearchRow[]> {
  return graph.read<SearchRow>(load('search/names'), { query, limit }, readLimit(signal));
}

/** How many nodes a query hits, counted up to `limit`. */
export async function countHits(graph: Graph, query: string, limit: number, signal?: AbortSignal): Promise<number> {
  const [row] = await graph.read<{ hits: number }>(load('search/count'), { query, limit }, readLimit(signal));
  return row?.hits ?? 0;
}

/** Nodes with exactly one of these ids. */
export function searchIds(
  graph: Graph,
  snapshot: SnapshotKey,
  ids: readonly string[],
  kinds: readonly NodeKind[],
  signal?: AbortSignal,
): Promise<SearchRow[]> {
  const parameters = { ...keyParameters(snapshot), ids, kinds };
  return graph.read<SearchRow>(load('search/exact'), parameters, readLimit(signal));
}
