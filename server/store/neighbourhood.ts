import { columnOf, kindInWords, labelOf } from '../access/tell/picture/words.ts';
import type { Picture, PictureEdge, PictureNode } from '../access/tell/picture.ts';
import { edgeKey, type FactEdge, type NodeReference, nodeKey } from '../access/terms/node.ts';
import type { EdgeKind, NodeKind } from '../access/terms/vocabulary.ts';
import type { NodeAddress, StoredFan, StoredLink, StoredNeighbours } from '../graph/read/neighbours.ts';
import type { SnapshotView } from './snapshot-view.ts';

/** Links of one kind between a node and its neighbours of one kind, all in one direction as they are drawn. */
export interface Fan {
  /** Key of the node. */
  readonly node: string;
  readonly edgeKind: EdgeKind;
  readonly direction: 'in' | 'out';
  readonly neighbours: NodeKind;
  readonly label: string;
  readonly total: number;
  readonly shown: number;
}

/** Nodes with what leads to them and what they lead to. */
export interface Neighbourhood extends Pick<Picture, 'nodes' | 'edges'> {
  readonly fans: readonly Fan[];
}

/** What is around some nodes, of each fan the first so many. One read for each kind of nodes; what the snapshot does not have is left out. */
export async function neighbourhoodOf(
  view: SnapshotView,
  around: readonly NodeAddress[],
  first: number,
): Promise<Neighbourhood> {
  const found = await view.neighboursOf(around, first);
  return view.turn(() => drawn(found));
}

function drawn(found: readonly StoredNeighbours[]): Neighbourhood {
  const nodes = new Map<string, PictureNode>();
  const edges = new Map<string, PictureEdge>();
  const fans: Fan[] = [];
  const meet = (node: PictureNode): PictureNode => {
    if (!nodes.has(node.key)) nodes.set(node.key, node);
    return node;
  };
  for (const node of found) {
    const centre = meet(nodeOf(node.kind, node));
    for (const fan of node.fans) {
      fans.push(fanOf(centre, fan));
      for (const link of fan.links) {
        const edge = edgeOf(centre, fan, meet(nodeOf(fan.kind, link)), link);
        edges.set(edge.key, edge);
      }
    }
  }
  return { nodes: [...nodes.values()], edges: [...edges.values()], fans };
}

/** These are stored from what is further right in a picture to what is further left. */
const turned: Partial<Readonly<Record<EdgeKind, string>>> = {
  REQUIRES: 'needed for',
  MATCHES: 'rule matches',
  IN_DEVICE_GROUP: labelOf.IN_DEVICE_GROUP,
};

function fanOf({ key }: PictureNode, { edgeKind, direction, kind, total, links }: StoredFan): Fan {
  const opposite = direction === 'in' ? 'out' : 'in';
  const isTurned = turned[edgeKind] !== undefined;
  const label = turned[edgeKind] ?? labelOf[edgeKind];
  const shown = links.length;
  return { node: key, edgeKind, direction: isTurned ? opposite : direction, neighbours: kind, label, total, shown };
}

function nodeOf(kind: NodeKind, { id, name, level, enabled, userType }: Omit<StoredLink, 'scope'>): PictureNode {
  const reference: NodeReference = {
    kind,
    id,
    name: kind === 'Permission' && level !== null ? `${name} (${level})` : name,
  };
  const account = enabled === false ? 'account disabled' : userType === 'Guest' ? 'guest' : undefined;
  return {
    key: nodeKey(reference),
    detail: account ?? kindInWords(reference),
    column: columnOf[kind],
    state: 'present',
    isEssential: false,
    reference,
  };
}

function edgeOf(
  centre: PictureNode,
  { edgeKind, direction }: StoredFan,
  other: PictureNode,
  { scope }: StoredLink,
): PictureEdge {
  const [from, to] = (direction === 'out') === (turned[edgeKind] === undefined) ? [centre, other] : [other, centre];
  const fact: FactEdge = { kind: edgeKind, from: from.reference, to: to.reference };
  const key = edgeKey(fact);
  const isNarrow = scope !== null && scope !== '/' && scope !== '';
  const label = turned[edgeKind] ?? labelOf[edgeKind];
  return {
    key: isNarrow ? `${key}|${scope}` : key,
    kind: edgeKind,
    label: isNarrow ? `${label}, narrower scope` : label,
    source: from.key,
    target: to.key,
    state: 'present',
    fact,
  };
}
