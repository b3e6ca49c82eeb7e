import type { EdgeKind, NodeKind } from '../../access/terms/vocabulary.ts';
import type { Graph } from '../driver.ts';
import { readLimit } from '../limits.ts';
import type { SnapshotKey } from '../snapshot-key.ts';
import { listQuery, type PageRequest, pageParameters } from './page.ts';

export interface NodeAddress {
  readonly kind: NodeKind;
  readonly id: string;
}

/** A stored edge as one of its nodes sees it. */
export interface StoredEdge {
  readonly edgeKind: EdgeKind;
  readonly direction: 'in' | 'out';
  /** The node at the other end. */
  readonly other: NodeAddress & { readonly name: string };
  /** What the edge itself says: scope, workload, regime, level, via. */
  readonly facts: Readonly<Record<string, string | number>>;
  readonly cursor: string;
}

export interface EdgeFilter {
  /** Every kind when empty or absent. */
  readonly edgeKinds?: readonly EdgeKind[];
  readonly directions?: readonly ('in' | 'out')[];
}

export function addressKey({ kind, id }: NodeAddress): string {
  return `${kind}:${id}`;
}

/** The edges of each node, by kind and name of the other end; keyed by `addressKey`. */
export async function readEdges(
  graph: Graph,
  snapshot: SnapshotKey,
  nodes: readonly NodeAddress[],
  { edgeKinds = [], directions = ['in', 'out'] }: EdgeFilter,
  page: PageRequest,
  signal?: AbortSignal,
): Promise<Map<string, StoredEdge[]>> {
  const addresses = nodes.map(({ kind, id }) => ({ kind, id }));
  const parameters = { ...pageParameters(snapshot, page), nodes: addresses, edgeKinds, directions };
  type EdgeRow = Omit<StoredEdge, 'other'> & StoredEdge['other'];
  type Row = NodeAddress & { edges: EdgeRow[] };
  const rows = await graph.read<Row>(listQuery('node/edges', page), parameters, readLimit(signal));
  return new Map(
    rows.map((row) => [
      addressKey(row),
      row.edges.map(({ kind, id, name, facts, ...edge }) => ({
        ...edge,
        facts: withoutTimes(facts),
        other: { kind, id, name },
      })),
    ]),
  );
}

/** From and until which snapshot an edge is valid says nothing about the edge itself. */
function withoutTimes({ since: _, until: __, ...facts }: StoredEdge['facts']): StoredEdge['facts'] {
  return facts;
}
