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

type Named = Pick<Picture, 'nodes' | 'gates' | 'edges'>;

/** What a node or a gate of the picture is called. */
export function nameOf(picture: Named, key: string): ItemName {
  const node = picture.nodes.find((one) => one.key === key);
  if (node) return { text: `${shorten(visible(node.name), 80) || '(no name)'}${onProduct(node)}`, kind: node.kind };
  const gate = picture.gates.find((one) => one.key === key);
  return { text: gate ? gateName(picture, gate) : key, kind: undefined };
}

const mostParts = 3;

/** A gate by what it joins: several of one kind could not be told apart otherwise. */
function gateName(picture: Named, { key, operator }: Picture['gates'][number]): string {
  const sources = picture.edges.filter(({ target }) => target === key).map(({ source }) => source);
  const nodes = sources.filter((source) => picture.nodes.some((node) => node.key === source));
  const parts = nodes.slice(0, mostParts).map((source) => nameOf(picture, source).text);
  const more = sources.length - parts.length;
  const joined = [...parts, ...(more > 0 && parts.length > 0 ? [`${more} more`] : [])].join(', ');
  return joined === '' ? gateTitle({ operator }) : `${operator}: ${joined}`;
}

/** A permission applies to a product: without it two of one name could not be told apart. */
function onProduct({ reference }: Picture['nodes'][number]): string {
  return reference.product === null ? '' : ` for ${shortName(reference.product)}`;
}
