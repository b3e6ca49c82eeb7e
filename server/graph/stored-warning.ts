import type { NodeReference } from '../access/terms/node.ts';

/** Something odd but legal about a tenant, as a snapshot keeps it. */
export interface StoredWarning {
  /** What kind of oddity it is; stable. */
  readonly id: string;
  readonly sentence: string;
  /** What says so: rules and documents. */
  readonly source: readonly string[];
  /** The nodes that it is about. */
  readonly nodes: readonly NodeReference[];
}

/** A snapshot keeps so many; it knows how many there were. */
export const mostStoredWarnings = 500;

export function warningProperties(warnings: readonly StoredWarning[]): Readonly<Record<string, unknown>> {
  const kept = warnings.slice(0, mostStoredWarnings);
  return {
    warnings: kept.map(({ id, sentence, source, nodes }) => JSON.stringify({ id, sentence, source, nodes })),
    warningCount: warnings.length,
    warningKinds: kindProperties(kindsOf(warnings)),
  };
}

function kindsOf(warnings: readonly StoredWarning[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { id } of warnings) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

/** `lock-out-risk=1`: how many there were of each kind. */
export function kindProperties(counts: ReadonlyMap<string, number>): string[] {
  return [...counts].map(([id, count]) => `${id}=${count}`);
}

/** Undefined where a snapshot does not say how many there were of each kind, or a backup did not. */
export function kindsFrom(
  pairs: readonly string[] | undefined,
  total: number,
): ReadonlyMap<string, number> | undefined {
  const counts = new Map((pairs ?? []).map((pair) => pair.split('=')).map(([id = '', count]) => [id, Number(count)]));
  const sum = [...counts.values()].reduce((before, count) => before + count, 0);
  return pairs !== undefined && sum === total ? counts : undefined;
}

/** Before format 2 a warning was one text, `<id>: <sentence>`. */
export function warningFrom(text: string): StoredWarning {
  if (text.startsWith('{')) return JSON.parse(text) as StoredWarning;
  const [, id = 'import', sentence = text] = /^([a-z-]+): (.*)$/s.exec(text) ?? [];
  return { id, sentence, source: [], nodes: [] };
}
