import { csvText } from '../../parts/file/csv.ts';
import type { ListedKind } from './address.ts';
import { cellsOf, columnsOf, type ListedNode } from './list-row.ts';

/** The rows as a table, with the columns that the page shows. */
export function listCsv(kind: ListedKind, nodes: readonly ListedNode[]): string {
  const rows = nodes.map((node) => [node.key, node.displayName, ...cellsOf(node)]);
  return csvText([['id', 'name', ...columnsOf[kind]], ...rows]);
}
