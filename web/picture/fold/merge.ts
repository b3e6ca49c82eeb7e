import type { Picture, PictureEdge, PictureNode } from '../picture-fragment.ts';
import { foldDetail, foldTitle, type Manner } from './fold-title.ts';

/** A picture on its way to being folded. */
export interface Merged {
  readonly picture: Picture;
  /** The nodes of the whole picture behind each box that stands for several. */
  readonly members: ReadonlyMap<string, readonly PictureNode[]>;
  readonly titles: ReadonlyMap<string, string>;
  /** Links of the whole picture that are drawn as part of another one. */
  readonly edges: ReadonlyMap<string, string>;
}

const foldPrefix = 'fold ';

/** Whether a box stands for several nodes. */
export function isFoldKey(key: string): boolean {
  return key.startsWith(foldPrefix);
}

/** Draws each of the sets as one box, and links that now have both ends in common as one link. */
export function mergePicture(before: Merged, sets: readonly (readonly string[])[], manner: Manner): Merged {
  const members = new Map(before.members);
  const titles = new Map(before.titles);
  const byKey = new Map(before.picture.nodes.map((node) => [node.key, node]));
  const boxOf = new Map<string, PictureNode>();
  for (const set of sets) {
    const nodes = set.flatMap((key) => members.get(key) ?? byKey.get(key) ?? []);
    const [first] = nodes;
    if (!first) continue;
    const key = `${foldPrefix}${first.key}`;
    const name = foldTitle(nodes, manner);
    const detail = foldDetail(nodes);
    for (const one of set) members.delete(one);
    members.set(key, nodes);
    titles.set(key, name);
    const box = { ...first, key, name, detail, isEssential: nodes.some((node) => node.isEssential) };
    for (const one of set) boxOf.set(one, box);
  }
  const nodes = [...new Set(before.picture.nodes.map((node) => boxOf.get(node.key) ?? node))];
  const keyOf = (key: string) => boxOf.get(key)?.key ?? key;
  const { drawn, mergedInto } = mergeEdges(before.picture.edges, keyOf);
  const edges = new Map([...before.edges].map(([key, edge]) => [key, mergedInto.get(edge) ?? edge]));
  for (const [key, edge] of mergedInto) if (!edges.has(key)) edges.set(key, edge);
  return { picture: { ...before.picture, nodes, edges: drawn }, members, titles, edges };
}

function mergeEdges(edges: readonly PictureEdge[], keyOf: (key: string) => string) {
  const alike = new Map<string, PictureEdge[]>();
  for (const edge of edges) {
    const moved = { ...edge, source: keyOf(edge.source), target: keyOf(edge.target) };
    if (moved.source === moved.target && edge.source !== edge.target) continue;
    const id = JSON.stringify([moved.source, moved.target, moved.kind, moved.state]);
    alike.set(id, [...(alike.get(id) ?? []), moved]);
  }
  const mergedInto = new Map<string, string>();
  const drawn = [...alike.values()].flatMap((same) => {
    const [first] = same;
    if (!first || same.length === 1) return first ?? [];
    for (const edge of same) mergedInto.set(edge.key, first.key);
    return first;
  });
  return { drawn, mergedInto };
}
