import { grouped } from '../../parts/lists/grouped.ts';
import type { Picture, PictureNode } from '../picture-fragment.ts';

/** What nodes of one kind and state must have in common: all their links, those on one side, or nothing more. */
export type Likeness = 'both sides' | 'one side' | 'kind';

/** Nodes that may share a box, in sets of at least so many. No node is in two of them. */
export function alikeSets(likeness: Likeness, least: number, isMeant: (node: PictureNode) => boolean = () => true) {
  return function alike(picture: Picture, isKept: (key: string) => boolean): string[][] {
    const ends = endsOf(picture);
    const taken = new Set<string>();
    const sets: string[][] = [];
    for (const signOf of signsOf[likeness]) {
      const free = picture.nodes.filter(
        (node) =>
          isMeant(node) && !isKept(node.key) && !taken.has(node.key) && (likeness === 'kind' || !node.isEssential),
      );
      const sign = (node: PictureNode) =>
        JSON.stringify([node.kind, node.column, node.state, ...signOf(ends, node.key)]);
      for (const [, nodes] of grouped(free, sign)) {
        if (nodes.length < least) continue;
        for (const node of nodes) taken.add(node.key);
        sets.push(nodes.map((node) => node.key));
      }
    }
    return sets;
  };
}

interface Ends {
  readonly into: ReadonlyMap<string, readonly string[]>;
  readonly from: ReadonlyMap<string, readonly string[]>;
}

/** For every node what leads to it and where it leads, with the kind and state of each link. */
function endsOf({ edges }: Picture): Ends {
  const into = new Map<string, string[]>();
  const from = new Map<string, string[]>();
  const add = (map: Map<string, string[]>, key: string, end: string) => map.set(key, [...(map.get(key) ?? []), end]);
  for (const { source, target, kind, state } of edges) {
    add(into, target, JSON.stringify([source, kind, state]));
    add(from, source, JSON.stringify([target, kind, state]));
  }
  for (const map of [into, from]) for (const ends of map.values()) ends.sort();
  return { into, from };
}

type Sign = (ends: Ends, key: string) => readonly unknown[];

const signsOf: Readonly<Record<Likeness, readonly Sign[]>> = {
  'both sides': [({ into, from }, key) => [into.get(key), from.get(key)]],
  'one side': [({ into }, key) => [into.get(key)], ({ from }, key) => [from.get(key)]],
  // What only has to be activated is told apart from what is missing.
  kind: [({ into }, key) => [into.get(key)?.some((end) => end.includes('"ELIGIBLE_FOR"'))]],
};
