import type { EdgeKind, NodeKind } from '../../access/terms/vocabulary.ts';
import { loadForLabel } from '../cypher-files.ts';
import type { Graph } from '../driver.ts';
import { readLimit } from '../limits.ts';
import { keyParameters, type SnapshotKey } from '../snapshot-key.ts';

export interface NodeAddress {
  readonly kind: NodeKind;
  readonly id: string;
}

/** What a node is called and what is special about it; null where it is not known or means nothing. */
interface Described {
  readonly name: string;
  /** Of a permission: reading and managing are two that share a name. */
  readonly level: string | null;
  /** Of people. */
  readonly enabled: boolean | null;
  readonly userType: string | null;
}

/** A stored link as one of its nodes sees it: what is at the other end. */
export interface StoredLink extends Described {
  readonly id: string;
  /** What limits the assignment of a role. */
  readonly scope: string | null;
}

/** The links of a node that are of one kind, in one direction, and lead to or come from nodes of one kind. */
export interface StoredFan {
  readonly edgeKind: EdgeKind;
  readonly direction: 'in' | 'out';
  /** What is at the other ends. */
  readonly kind: NodeKind;
  readonly total: number;
  /** The first of them by name. */
  readonly links: readonly StoredLink[];
}

export interface StoredNeighbours extends NodeAddress, Described {
  readonly fans: readonly StoredFan[];
}

const principals: ReadonlySet<NodeKind> = new Set(['User', 'ServicePrincipal', 'ForeignPrincipal', 'Group']);

/**
 * The stored links of nodes of any kind, both ways: all of them counted, the first of each fan read. One read for each
 * label, in which a node is found by its index. What the snapshot does not have is left out; the order is that of the nodes.
 */
export async function readNeighbours(
  graph: Graph,
  snapshot: SnapshotKey,
  nodes: readonly NodeAddress[],
  limit: number,
  signal?: AbortSignal,
): Promise<StoredNeighbours[]> {
  const byLabel = new Map<string, NodeAddress[]>();
  for (const { kind, id } of nodes) {
    const label = principals.has(kind) ? 'Principal' : kind;
    byLabel.set(label, [...(byLabel.get(label) ?? []), { kind, id }]);
  }
  const reads = [...byLabel].map(([label, wanted]) => {
    const parameters = { ...keyParameters(snapshot), nodes: wanted, limit };
    return graph.read<StoredNeighbours>(loadForLabel('node/neighbours', label), parameters, readLimit(signal));
  });
  const found = new Map((await Promise.all(reads)).flat().map((row) => [addressKey(row), row]));
  return nodes.flatMap((node) => found.get(addressKey(node)) ?? []);
}

function addressKey({ kind, id }: NodeAddress): string {
  return `${kind}:${id}`;
}
