import type { Around } from '../../address/around.ts';
import { kinds } from '../../parts/kind/kind.ts';
import { inSentence } from '../../parts/text/case.ts';
import type { Picture, PictureEdge, PictureNode } from '../picture-fragment.ts';
import type { AroundData, LinkFan, Neighbourhood } from './around-document.ts';

/** One neighbour, and the link by which it is one. */
export interface Neighbour {
  readonly node: PictureNode;
  readonly edge: PictureEdge;
}

/** Links of one kind at one node. */
export interface ShownFan {
  /** What the URL calls it, and the key of the box that stands for what is not shown of it. */
  readonly key: string;
  readonly fan: LinkFan;
  readonly neighbours: readonly Neighbour[];
  /** How many are not shown because nobody asked for more. */
  readonly rest: number;
  /** Whether asking for more helps: a picture has its limits. */
  readonly hasMore: boolean;
}

/** A node whose neighbours are shown, with all of them. */
export interface OpenNode {
  readonly node: PictureNode;
  readonly fans: readonly ShownFan[];
}

export interface ShownAround {
  readonly centre: PictureNode;
  readonly open: readonly OpenNode[];
  readonly picture: Picture;
  /** Boxes that stand for what is not shown, by the key of their fan. */
  readonly rests: ReadonlySet<string>;
}

/** What is shown of what was read: what can be reached from the node in the middle through nodes that are open. */
export function shownAround(data: AroundData, centreId: string, around: Around): ShownAround | undefined {
  const nodes = new Map([...data.more.nodes, ...data.neighbourhood.nodes].map((node) => [node.key, node]));
  const centre = [...nodes.values()].find(({ reference }) => reference.id === centreId);
  if (!centre) return undefined;
  const hidden = new Set(around.hidden);
  const isShown = ({ reference }: PictureNode) => reference.id === centreId || !hidden.has(reference.id);
  const expanded = new Set(around.expanded);
  const shown = new Map([[centre.key, centre]]);
  const open: OpenNode[] = [];
  // Nodes met on the way are walked over too.
  for (const node of shown.values()) {
    if (node !== centre && !expanded.has(node.reference.id)) continue;
    const fans = fansOf(data, node, nodes, around.more).map((fan) => ({
      ...fan,
      neighbours: fan.neighbours.filter((neighbour) => isShown(neighbour.node)),
    }));
    open.push({ node, fans });
    for (const { neighbours } of fans)
      for (const neighbour of neighbours) shown.set(neighbour.node.key, neighbour.node);
  }
  const rests = open.flatMap(({ fans }) => fans).filter(({ rest }) => rest > 0);
  const edges = open.flatMap(({ fans }) => fans).flatMap(({ neighbours }) => neighbours.map(({ edge }) => edge));
  const picture = {
    nodes: [...shown.values(), ...rests.flatMap((fan) => boxOf(fan, nodes))],
    edges: [...new Map([...edges, ...rests.map(linkOf)].map((edge) => [edge.key, edge])).values()],
    gates: [],
    truncated: null,
  };
  return { centre, open, picture, rests: new Set(rests.map(({ key }) => key)) };
}

function fansOf(
  { neighbourhood, more }: AroundData,
  node: PictureNode,
  nodes: ReadonlyMap<string, PictureNode>,
  asked: readonly string[],
): ShownFan[] {
  return neighbourhood.fans
    .filter((fan) => fan.node === node.key)
    .sort((one, other) => Number(one.direction === 'OUT') - Number(other.direction === 'OUT'))
    .map((fan) => {
      const key = fanKey(fan, node);
      const larger = asked.includes(key)
        ? more.fans.find((one) => fanKey(one, node) === key && one.node === node.key)
        : undefined;
      const read = larger ?? fan;
      const neighbours = linked(larger ? more : neighbourhood, read, nodes);
      const rest = Math.max(0, read.total - neighbours.length);
      return { key, fan: read, neighbours, rest, hasMore: larger === undefined };
    });
}

function linked({ edges }: Neighbourhood, fan: LinkFan, nodes: ReadonlyMap<string, PictureNode>): Neighbour[] {
  return edges.flatMap((edge) => {
    const [own, other] = fan.direction === 'IN' ? [edge.target, edge.source] : [edge.source, edge.target];
    const node = nodes.get(other);
    return own === fan.node && edge.kind === fan.kind && node?.kind === fan.neighbours ? [{ node, edge }] : [];
  });
}

/** "MEMBER_OF IN USER" and the id of the node: short enough for a URL, and unique. */
function fanKey({ kind, direction, neighbours }: LinkFan, { reference }: PictureNode): string {
  return `${kind} ${direction} ${neighbours} ${reference.id}`;
}

/** The opaque id of the node that a fan of the URL belongs to. */
export function nodeOfFan(key: string): string {
  return key.split(' ').slice(3).join(' ');
}

/** "+41 users" */
export function restText({ fan, rest }: Pick<ShownFan, 'fan' | 'rest'>): string {
  const { word, plural } = kinds[fan.neighbours];
  return `+${rest.toLocaleString('en')} ${inSentence(rest === 1 ? word : plural)}`;
}

function boxOf(shown: ShownFan, nodes: ReadonlyMap<string, PictureNode>): PictureNode[] {
  const alike = [...nodes.values()].find(({ kind }) => kind === shown.fan.neighbours);
  return alike ? [{ ...alike, key: shown.key, name: restText(shown), detail: '' }] : [];
}

function linkOf({ key, fan }: ShownFan): PictureEdge {
  const [source, target] = fan.direction === 'IN' ? [key, fan.node] : [fan.node, key];
  return { key: `rest ${key}`, kind: fan.kind, label: fan.label, source, target, state: 'PRESENT' };
}
