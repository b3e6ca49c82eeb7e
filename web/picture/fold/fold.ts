import { grouped } from '../../parts/lists/grouped.ts';
import type { Picture, PictureEdge, PictureNode } from '../picture-fragment.ts';
import { alikeSets } from './alike.ts';
import { chainSets } from './chains.ts';
import { type Merged, mergePicture } from './merge.ts';

/** Nodes that are drawn as one box until somebody opens it. */
export interface Fold {
  /** Key of the box that stands for them. */
  readonly key: string;
  readonly title: string;
  readonly nodes: readonly PictureNode[];
}

/** A picture in which some nodes share a box. It takes no part in the answer: every fold can be listed and opened. */
export interface FoldedPicture {
  readonly picture: Picture;
  readonly folds: readonly Fold[];
  /** Where a node or an edge of the whole picture is drawn; undefined for an edge inside of a fold. */
  readonly drawnAs: (key: string) => string | undefined;
  /** The folds that a drawn node is, or that a drawn link which stands for several leads to or from. */
  readonly foldsAt: (key: string) => readonly Fold[];
}

/** How much is folded: large fans of what is not there; chains and equals; also what is equal on one side; also whatever is of one kind and state. */
export const depths = [0, 1, 2, 3] as const;
export type Depth = (typeof depths)[number];

type Pass = (picture: Picture, isKept: (key: string) => boolean) => readonly (readonly string[])[];

/** So many things of one kind that are not there say no more than their number does. */
const ghosts = alikeSets('kind', 7, (node) => node.state !== 'PRESENT');

const passes: Readonly<Record<Depth, readonly Pass[]>> = {
  0: [ghosts],
  1: [ghosts, chainSets, alikeSets('both sides', 3), chainSets],
  2: [ghosts, chainSets, alikeSets('both sides', 3), alikeSets('one side', 3), chainSets],
  3: [chainSets, alikeSets('both sides', 2), alikeSets('one side', 2), alikeSets('kind', 2)],
};

/** Folds as deep as asked; what is kept, the one person and the one capability of an answer stay boxes of their own. */
export function foldPicture(picture: Picture, depth: Depth, isKept: (key: string) => boolean): FoldedPicture {
  const fixed = new Set([...onlyIn(picture, 'PERSON'), ...onlyIn(picture, 'CAPABILITY')]);
  let merged: Merged = { picture, members: new Map(), titles: new Map(), edges: new Map() };
  for (const pass of passes[depth]) {
    const sets = pass(merged.picture, (key) => fixed.has(key) || isKept(key));
    if (sets.length > 0) merged = mergePicture(merged, sets, pass === chainSets ? 'nested' : 'alike');
  }
  const { members, titles, edges } = merged;
  const boxOf = new Map([...members].flatMap(([box, nodes]) => nodes.map((node) => [node.key, box] as const)));
  const drawn = new Set([...merged.picture.nodes, ...merged.picture.edges, ...picture.gates].map((one) => one.key));
  const folds = [...members].map(([key, nodes]) => ({ key, title: titles.get(key) ?? '', nodes }));
  const shared = new Set(edges.values());
  const several = new Map(
    merged.picture.edges
      .filter((edge) => shared.has(edge.key))
      .map((edge) => [edge.key, [edge.source, edge.target]] as const),
  );
  return {
    picture: { ...merged.picture, edges: withCounts(merged) },
    folds,
    foldsAt: (key) => folds.filter((fold) => (several.get(key) ?? [key]).includes(fold.key)),
    drawnAs: (key) => boxOf.get(key) ?? edges.get(key) ?? (drawn.has(key) ? key : undefined),
  };
}

/** A link that stands for several says how many. */
function withCounts({ picture, edges }: Merged): PictureEdge[] {
  const counts = grouped([...edges.values()], (key) => key);
  return picture.edges.map((edge) => {
    const count = counts.get(edge.key)?.length ?? 1;
    return count === 1 || edge.label === '' ? edge : { ...edge, label: `${edge.label} ×${count}` };
  });
}

/** The only node of a column, if there is no other. */
function onlyIn({ nodes }: Picture, column: PictureNode['column']): string[] {
  const keys = nodes.filter((node) => node.column === column).map((node) => node.key);
  return keys.length === 1 ? keys : [];
}
