import type { Query } from '../cypher-files.ts';
import type { Row } from './step.ts';

/** The fields that a Cypher file takes from lists, in their order, as its text says; undefined when it takes rows as they are. */
const known = new Map<Query, readonly string[] | undefined>();

/** Rows as a Cypher file takes them. Lists repeat no names: they are half as much to send and to read. */
export function rowsFor(query: Query, rows: readonly Row[]): readonly unknown[] {
  if (!known.has(query)) known.set(query, columnsIn(query));
  const columns = known.get(query);
  if (columns === undefined) return rows;
  return rows.map((row) => columns.map((column) => row[column] ?? null));
}

function columnsIn({ text }: Query): readonly string[] | undefined {
  const found = [...text.matchAll(/(\w+): row\[\d+\]/g)].map(([, column = '']) => column);
  return found.length === 0 ? undefined : found;
}
