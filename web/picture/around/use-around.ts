import { useMemo } from 'react';
import { useQuery } from 'urql';
import type { Around } from '../../address/around.ts';
import { aroundDocument, mostNodes } from './around-document.ts';
import { nodeOfFan, shownAround } from './shown-around.ts';

/** Reads what is around a node: one request, whatever is open. What was shown stays until more is there. */
export function useAround(centre: string, around: Around) {
  const { expanded, more } = around;
  const variables = {
    nodes: [...new Set([centre, ...expanded])].slice(0, mostNodes),
    more: [...new Set(more.map(nodeOfFan))].slice(0, mostNodes),
  };
  const [{ data, error, fetching, stale }, ask] = useQuery({ query: aroundDocument, variables });
  const { hidden } = around;
  const shown = useMemo(
    () => data && shownAround(data, centre, { expanded, more, hidden }),
    [data, centre, expanded, more, hidden],
  );
  return {
    shown,
    error,
    isBusy: fetching || stale,
    /** Those of the open nodes that are still reached when the state is another one. */
    openIn: (other: Around) =>
      new Set((data && shownAround(data, centre, other)?.open.map(({ node }) => node.reference.id)) ?? []),
    retry: () => ask({ requestPolicy: 'network-only' }),
  };
}
