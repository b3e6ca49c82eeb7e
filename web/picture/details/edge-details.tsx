import type { Picture, PictureEdge } from '../../pages/answer/answer-document.ts';
import { visible } from '../../parts/text/visible.ts';
import { DetailsHead } from './details-head.tsx';
import { ItemButton } from './item-button.tsx';
import { nameOf } from './item-name.ts';

interface Props {
  readonly edge: PictureEdge;
  readonly picture: Picture;
  readonly onClose: () => void;
}

const states: Readonly<Record<PictureEdge['state'], string>> = {
  PRESENT: 'A fact of this snapshot.',
  MISSING: 'Missing: it would be needed here.',
  UNREACHED: 'The link exists, but nothing this person holds leads to it.',
};

export function EdgeDetails({ edge, picture, onClose }: Props) {
  const source = nameOf(picture, edge.source);
  const target = nameOf(picture, edge.target);
  return (
    <section aria-label="Selected link">
      <DetailsHead onClose={onClose}>{edge.label === '' ? 'Needed for' : visible(edge.label)}</DetailsHead>
      <p className="soft">
        {edge.kind === null ? 'Part of the reasoning, not a fact of the tenant.' : states[edge.state]}
      </p>
      <ul className="neighbours">
        <li>
          <ItemButton item={edge.source} kind={source.kind}>
            <bdi>{source.text}</bdi>
          </ItemButton>
        </li>
        <li>
          <ItemButton item={edge.target} kind={target.kind}>
            <bdi>{target.text}</bdi>
          </ItemButton>
        </li>
      </ul>
    </section>
  );
}
