import { type NodeKind, nodeKinds } from '../access/terms/vocabulary.ts';
import type { Graph } from '../graph/driver.ts';
import { countHits, type SearchRow, searchIds, searchNames, searchQuery } from '../graph/read/search.ts';
import type { SnapshotKey } from '../graph/snapshot-key.ts';

export interface SearchHit {
  readonly kind: NodeKind;
  readonly id: string;
  readonly name: string;
  /** What tells it from others of the same name: user principal name, home tenant, rank, product. */
  readonly detail?: string;
  readonly badges: readonly ('disabled' | 'guest')[];
}

export interface SearchResult {
  /** Exact up to `countedUpTo`, which stands for "this many or more". */
  readonly total: number;
  readonly isTotalExact: boolean;
  readonly shown: number;
  readonly hits: readonly SearchHit[];
}

const countedUpTo = 10_000;
const mostHits = 100;

/** Names, user principal names and pasted ids; every word of the text must begin a word of what is found. */
export async function search(
  graph: Graph,
  snapshot: SnapshotKey,
  text: string,
  kinds: readonly NodeKind[] = nodeKinds,
  first = 10,
  signal?: AbortSignal,
): Promise<SearchResult> {
  const wanted = kinds.length === 0 ? nodeKinds : kinds;
  const limit = Math.min(Math.max(first, 0), mostHits);
  const pasted = text.trim();
  const { words, level } = withoutLevel(pasted);
  const query = searchQuery(snapshot, words, wanted);
  const [exact, named, counted] = await Promise.all([
    pasted === '' ? [] : searchIds(graph, snapshot, [...new Set([pasted, pasted.toLowerCase()])], wanted, signal),
    query === undefined ? [] : searchNames(graph, query, limit, signal),
    query === undefined ? 0 : countHits(graph, query, countedUpTo, signal),
  ]);
  const hits = new Map([...exact, ...byNearness(named, words, level)].map((row) => [`${row.kind}:${row.id}`, row]));
  const shown = [...hits.values()].slice(0, limit).map(hitFrom);
  return {
    total: Math.max(counted, hits.size),
    isTotalExact: counted < countedUpTo,
    shown: shown.length,
    hits: shown,
  };
}

/** "Response (manage)": lists write a permission with its level, which is no word of its name. */
function withoutLevel(text: string): { readonly words: string; readonly level: string | undefined } {
  const written = /^(.+)\((read|manage)\)$/i.exec(text);
  return { words: written?.[1]?.trim() ?? text, level: written?.[2]?.toLowerCase() };
}

/**
 * What is called exactly what was typed comes first, then what has the level that was typed, and what belongs to individual
 * RBAC models last; otherwise the order of the index stays.
 */
function byNearness(rows: readonly SearchRow[], text: string, level: string | undefined): SearchRow[] {
  const typed = text.toLowerCase();
  const distance = ({ kind, name, userPrincipalName, level: own }: SearchRow): number => {
    if (level !== undefined && own === level) return 0;
    if (name.toLowerCase() === typed || userPrincipalName?.toLowerCase() === typed) return 1;
    return individual.has(kind) ? 3 : 2;
  };
  return [...rows].sort((a, b) => distance(a) - distance(b));
}

const individual: ReadonlySet<NodeKind> = new Set(['LegacyRole', 'LegacyPermission']);

function hitFrom(row: SearchRow): SearchHit {
  const { kind, id, name } = row;
  const detail = detailOf(row);
  const badges: SearchHit['badges'] = [
    ...(row.enabled === false ? ['disabled' as const] : []),
    ...(row.userType === 'Guest' ? ['guest' as const] : []),
  ];
  return { kind, id, name, badges, ...(detail === undefined ? {} : { detail }) };
}

function detailOf({ userPrincipalName, homeTenant, rank, system, level }: SearchRow): string | undefined {
  if (userPrincipalName !== null) return userPrincipalName;
  if (homeTenant !== null) return homeTenant;
  if (rank !== null) return `rank ${rank}`;
  return system?.toUpperCase() ?? level ?? undefined;
}
