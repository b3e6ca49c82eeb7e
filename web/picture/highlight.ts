import type { Picture } from './picture-fragment.ts';

/** What stands out in list and picture; undefined when everything is equal. */
export interface Highlight {
  readonly nodes: ReadonlySet<string>;
  readonly edges: ReadonlySet<string>;
  /** What is needed as well: it does not stand out, and is not faint either. */
  readonly alsoNodes: ReadonlySet<string>;
  readonly alsoEdges: ReadonlySet<string>;
}

const nothing: ReadonlySet<string> = new Set();

/** One node or edge: with its own neighbours. */
export function highlightItem(picture: Picture, key: string): Highlight | undefined {
  const touching = picture.edges.filter((edge) => edge.key === key || edge.source === key || edge.target === key);
  const isKnown = touching.length > 0 || picture.nodes.some((node) => node.key === key);
  if (!isKnown) return undefined;
  const nodes = new Set(touching.flatMap((edge) => [edge.source, edge.target]));
  if (!touching.some((edge) => edge.key === key)) nodes.add(key);
  return { nodes, edges: new Set(touching.map((edge) => edge.key)), alsoNodes: nothing, alsoEdges: nothing };
}

/** The same in a picture where nodes and edges are drawn as others. */
export function highlightDrawn(highlight: Highlight, drawnAs: (key: string) => string | undefined): Highlight {
  const drawn = (keys: ReadonlySet<string>) => new Set([...keys].flatMap((key) => drawnAs(key) ?? []));
  return {
    nodes: drawn(highlight.nodes),
    edges: drawn(highlight.edges),
    alsoNodes: drawn(highlight.alsoNodes),
    alsoEdges: drawn(highlight.alsoEdges),
  };
}
