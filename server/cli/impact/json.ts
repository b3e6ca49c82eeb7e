import type { Compared } from '../../store/sets/compared.ts';
import { firstOf, rowJson } from './rows.ts';

/** What differs for whom, with as many rows as were asked for. */
export function comparedJson({ people, capabilities, causes, rows }: Compared, first: number | undefined) {
  const list = [...firstOf(rows.list(), first ?? rows.total)].map(rowJson);
  return {
    people,
    capabilities,
    causes: causes.map(({ nodes, ...cause }) => ({ ...cause, nodes: [...new Set(nodes.map(({ id }) => id))] })),
    // A list is cut by --first alone, and goes on with a larger one.
    rows: { total: rows.total, shown: list.length, next: null, list },
  };
}
