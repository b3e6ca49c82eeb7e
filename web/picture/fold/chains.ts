import { grouped } from '../../parts/lists/grouped.ts';
import type { Picture, PictureEdge } from '../picture-fragment.ts';

const leastInChain = 3;

/** Groups one inside the other, where nothing else enters or leaves between the first and the last of them. */
export function chainSets(picture: Picture, isKept: (key: string) => boolean): string[][] {
  const groups = new Map(
    picture.nodes.filter((node) => node.kind === 'GROUP' && !isKept(node.key)).map((node) => [node.key, node]),
  );
  const into = grouped(picture.edges, (edge) => edge.target);
  const from = grouped(picture.edges, (edge) => edge.source);
  const next = new Map<string, string>();
  for (const [key, node] of groups) {
    const only = onlyOf(from.get(key));
    const other = only && groups.get(only.target);
    const isStep = only?.kind === 'MEMBER_OF' && other?.state === node.state && only.target !== key;
    if (isStep && onlyOf(into.get(only.target))) next.set(key, only.target);
  }
  const inner = new Set(next.values());
  return [...groups.keys()]
    .filter((key) => !inner.has(key))
    .map((start) => chainFrom(start, next))
    .filter((chain) => chain.length >= leastInChain);
}

function onlyOf(edges: readonly PictureEdge[] | undefined): PictureEdge | undefined {
  return edges?.length === 1 ? edges[0] : undefined;
}

function chainFrom(start: string, next: ReadonlyMap<string, string>): string[] {
  const chain = [start];
  for (let key = next.get(start); key !== undefined && !chain.includes(key); key = next.get(key)) chain.push(key);
  return chain;
}
