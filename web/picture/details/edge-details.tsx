import { LinkOrigin } from '../../parts/origin/origin.tsx';
import { visible } from '../../parts/text/visible.ts';
import type { PictureEdge } from '../picture-fragment.ts';
import { DetailsHead } from './details-head.tsx';
import type { DetailsProps } from './details-props.ts';
import { ItemButton } from './item-button.tsx';
import { nameOf } from './item-name.ts';

type Props = DetailsProps & { readonly edge: PictureEdge };

const missing = 'Missing: needed here.';
const unreached = 'Exists, but no membership or assignment of this person leads to it.';

/** What is special about a link of the picture; nothing where it is there and its origin says the rest. */
function stateOf({ kind, state }: PictureEdge): string | undefined {
  if (kind === null) return 'Connects a condition to what it is needed for; not part of the imported data.';
  if (state === 'MISSING') return missing;
  return state === 'UNREACHED' ? unreached : undefined;
}

export function EdgeDetails({ edge, picture, onSelect }: Props) {
  const source = nameOf(picture, edge.source);
  const target = nameOf(picture, edge.target);
  const state = stateOf(edge);
  const idOf = (key: string) => picture.nodes.find((node) => node.key === key)?.reference.id;
  const [from, to] = [idOf(edge.source), idOf(edge.target)];
  return (
    <section aria-label="Selected link">
      <DetailsHead onClose={() => onSelect(undefined)}>
        {edge.label === '' ? 'Needed for' : visible(edge.label)}
      </DetailsHead>
      {state !== undefined && <p className="soft">{state}</p>}
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
      {edge.kind !== null && edge.state !== 'MISSING' && from !== undefined && to !== undefined && (
        <LinkOrigin kind={edge.kind} from={from} to={to} />
      )}
    </section>
  );
}
