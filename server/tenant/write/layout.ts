import { COLLECTION_STYLE, type Document, type Node } from 'js-yaml';

const widest = 110;

/** Rough width on one line; infinite when something inside stays in block form. */
function widthOf(node: Node): number {
  if (node.kind === 'alias') return node.anchor.length + 1;
  if (node.kind === 'scalar') return node.value.length + 2;
  return node.style === COLLECTION_STYLE.FLOW
    ? childrenOf(node).reduce((sum, child) => sum + widthOf(child) + 2, 2)
    : Number.POSITIVE_INFINITY;
}

function childrenOf(node: Node): readonly Node[] {
  if (node.kind === 'sequence') return node.items;
  if (node.kind === 'mapping') return node.items.flatMap(({ key, value }) => [key, value]);
  return [];
}

function layOut(node: Node, depth: number): void {
  if (node.kind !== 'sequence' && node.kind !== 'mapping') return;
  for (const child of childrenOf(node)) layOut(child, depth + 1);
  const width = childrenOf(node).reduce((sum, child) => sum + widthOf(child) + 2, 2);
  if (depth > 0 && width <= widest) node.style = COLLECTION_STYLE.FLOW;
}

/** Puts what is short on one line, as people write tenant documents by hand. */
export function layOutDocuments(documents: readonly Document[]): void {
  for (const { contents } of documents) if (contents !== null) layOut(contents, 0);
}
