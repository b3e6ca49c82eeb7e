import type { Parameter } from './parameters.ts';

/** How a reader looks around from a node: what the picture of its neighbourhood shows besides its own neighbours. */
export interface Around {
  /** Opaque ids of nodes whose neighbours are shown too. */
  readonly expanded: readonly string[];
  /** Links of one kind at one node, of which more than the first are shown. */
  readonly more: readonly string[];
  /** Opaque ids of nodes that are left out. */
  readonly hidden: readonly string[];
  /** Key of the selected node or link. */
  readonly selected?: string;
}

export const nothingAround: Around = { expanded: [], more: [], hidden: [] };

export function encodeAround({ expanded, more, hidden, selected }: Around): Parameter[] {
  const each = (name: string, values: readonly string[]) => values.map((value): Parameter => [name, value]);
  return [...each('expand', expanded), ...each('more', more), ...each('hide', hidden), ['selected', selected]];
}

export function decodeAround(query: URLSearchParams): Around {
  const all = (name: string) => [...new Set(query.getAll(name).filter((value) => value !== ''))];
  const selected = query.get('selected');
  return {
    expanded: all('expand'),
    more: all('more'),
    hidden: all('hide'),
    ...(selected ? { selected } : {}),
  };
}
