import type { Picture } from './picture-fragment.ts';

/** What stands out in list and picture; undefined when everything is equal. */
export interface Highlight {
  readonly nodes: ReadonlySet<string>;
  readonly edges: ReadonlySet<string>;
}

/** One node or edge: with its own neighbours. */
export function highlightItem(picture: Picture, key: string): Highlight | undefined {
  const touching = picture.edges.filter((edge) => edge.key === key || edge.source === key || edge.target === key);
  const isKnown = touching.length > 0 || picture.nodes.some((node) => node.key === key);
  if (!isKnown) return undefined;
  const nodes = new Set(touching.flatMap((edge) => [edge.source, edge.target]));
  if (!touching.some((edge) => edge.key === key)) nodes.add(key);
  return { nodes, edges: new Set(touching.map((edge) => edge.key)) };
}
