import { visible } from '../../parts/text/visible.ts';
import type { PictureEdge } from '../picture-fragment.ts';
import { DetailsHead } from './details-head.tsx';
import type { DetailsProps } from './details-props.ts';
import { ItemButton } from './item-button.tsx';
import { nameOf } from './item-name.ts';

type Props = DetailsProps & { readonly edge: PictureEdge };

const states: Readonly<Record<PictureEdge['state'], string>> = {
  PRESENT: 'A fact of this snapshot.',
  MISSING: 'Missing: it would be needed here.',
  UNREACHED: 'The link exists, but nothing this person holds leads to it.',
};

export function EdgeDetails({ edge, picture, onSelect }: Props) {
  const source = nameOf(picture, edge.source);
  const target = nameOf(picture, edge.target);
  return (
    <section aria-label="Selected link">
      <DetailsHead onClose={() => onSelect(undefined)}>
        {edge.label === '' ? 'Needed for' : visible(edge.label)}
      </DetailsHead>
      <p className="soft">
        {edge.kind === null ? 'Part of the reasoning, not a fact of the tenant.' : states[edge.state]}
      </p>
      <ul className="neighbours">
        <li>
          <ItemButton item={edge.source} kind={source.kind} onSelect={onSelect}>
            <bdi>{source.text}</bdi>
          </ItemButton>
        </li>
        <li>
          <ItemButton item={edge.target} kind={target.kind} onSelect={onSelect}>
            <bdi>{target.text}</bdi>
          </ItemButton>
        </li>
      </ul>
    </section>
  );
}
