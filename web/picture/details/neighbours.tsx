import { visible } from '../../parts/text/visible.ts';
import type { PictureEdge } from '../picture-fragment.ts';
import type { DetailsProps } from './details-props.ts';
import { ItemButton } from './item-button.tsx';
import { nameOf } from './item-name.ts';

type Props = DetailsProps & { readonly node: string };

/** What leads to a node and where it leads: the picture can be walked without seeing it. */
export function Neighbours({ node, picture, onSelect }: Props) {
  const before = picture.edges.filter((edge) => edge.target === node);
  const after = picture.edges.filter((edge) => edge.source === node);
  return (
    <>
      <NeighbourList
        title="Reached from"
        edges={before}
        other={(edge) => edge.source}
        picture={picture}
        onSelect={onSelect}
      />
      <NeighbourList
        title="Leads to"
        edges={after}
        other={(edge) => edge.target}
        picture={picture}
        onSelect={onSelect}
      />
    </>
  );
}

type ListProps = DetailsProps & {
  readonly title: string;
  readonly edges: readonly PictureEdge[];
  readonly other: (edge: PictureEdge) => string;
};

function NeighbourList({ title, edges, other, picture, onSelect }: ListProps) {
  if (edges.length === 0) return null;
  return (
    <div>
      <h3 className="faint">{title}</h3>
      <ul className="neighbours">
        {edges.map((edge) => (
          <li key={edge.key}>
            <ItemButton item={other(edge)} kind={nameOf(picture, other(edge)).kind} onSelect={onSelect}>
              <bdi>{nameOf(picture, other(edge)).text}</bdi>
              {edge.label !== '' && <span className="faint"> {visible(edge.label)}</span>}
            </ItemButton>
          </li>
        ))}
      </ul>
    </div>
  );
}
