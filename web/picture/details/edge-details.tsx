import type { NodeKind } from '../../api/vocabulary.ts';
import { visible } from '../../parts/text/visible.ts';
import type { PictureEdge } from '../picture-fragment.ts';
import { DetailsHead } from './details-head.tsx';
import type { DetailsProps } from './details-props.ts';
import { ItemButton } from './item-button.tsx';
import { nameOf } from './item-name.ts';

type Props = DetailsProps & { readonly edge: PictureEdge };

const missing = 'Missing: needed here.';
const unreached = 'Exists, but no membership or assignment of this person leads to it.';

/** Where a link of the picture comes from. */
function originOf({ kind, state }: PictureEdge, source: NodeKind | undefined): string {
  if (kind === null) return 'Connects a condition to what it is needed for; not part of the imported data.';
  if (state === 'MISSING') return missing;
  if (state === 'UNREACHED') return unreached;
  const isBuiltIn = kind === 'MAPS_TO' || kind === 'CARRIES_OVER' || kind === 'REQUIRES';
  if (isBuiltIn || source === 'ENTRA_ROLE') return 'Built in by Microsoft, according to its documentation.';
  return source === 'LEGACY_ROLE' || kind === 'INCLUDES'
    ? 'From the imported data, or built in by Microsoft.'
    : 'From the imported data.';
}

export function EdgeDetails({ edge, picture, onSelect }: Props) {
  const source = nameOf(picture, edge.source);
  const target = nameOf(picture, edge.target);
  return (
    <section aria-label="Selected link">
      <DetailsHead onClose={() => onSelect(undefined)}>
        {edge.label === '' ? 'Needed for' : visible(edge.label)}
      </DetailsHead>
      <p className="soft">{originOf(edge, source.kind)}</p>
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
