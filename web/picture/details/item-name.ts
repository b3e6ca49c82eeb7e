import type { NodeKind } from '../../api/vocabulary.ts';
import { shortName } from '../../parts/text/product-name.ts';
import { shorten } from '../../parts/text/truncate.ts';
import { visible } from '../../parts/text/visible.ts';
import type { Picture } from '../picture-fragment.ts';
import { gateTitle } from './gate-title.ts';

interface ItemName {
  readonly text: string;
  readonly kind: NodeKind | undefined;
}

/** What a node or a gate of the picture is called. */
export function nameOf(picture: Pick<Picture, 'nodes' | 'gates'>, key: string): ItemName {
  const node = picture.nodes.find((one) => one.key === key);
  if (node) return { text: `${shorten(visible(node.name), 80) || '(no name)'}${onProduct(node)}`, kind: node.kind };
  const gate = picture.gates.find((one) => one.key === key);
  return { text: gate ? gateTitle(gate) : key, kind: undefined };
}

/** A permission applies to a product: without it two of one name could not be told apart. */
function onProduct({ reference }: Picture['nodes'][number]): string {
  return reference.product === null ? '' : ` for ${shortName(reference.product)}`;
}
