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
  };
}

/** Before format 2 a warning was one text, `<id>: <sentence>`. */
export function warningFrom(text: string): StoredWarning {
  if (text.startsWith('{')) return JSON.parse(text) as StoredWarning;
  const [, id = 'import', sentence = text] = /^([a-z-]+): (.*)$/s.exec(text) ?? [];
  return { id, sentence, source: [], nodes: [] };
}
