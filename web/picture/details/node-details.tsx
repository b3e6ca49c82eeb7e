import { Facts } from '../../parts/facts/facts.tsx';
import { kinds } from '../../parts/kind/kind.ts';
import { KindMark } from '../../parts/kind/kind-mark.tsx';
import { Name } from '../../parts/text/name.tsx';
import type { PictureNode } from '../picture-fragment.ts';
import { DetailsHead } from './details-head.tsx';
import type { DetailsProps } from './details-props.ts';
import { Neighbours } from './neighbours.tsx';

type Props = DetailsProps & { readonly node: PictureNode };

export function NodeDetails({ node, picture, onSelect }: Props) {
  return (
    <section aria-label="Selected node">
      <DetailsHead mark={<KindMark kind={node.kind} />} onClose={() => onSelect(undefined)}>
        <Name text={node.name} most={1200} />
      </DetailsHead>
      {node.state === 'MISSING' && <p className="soft">Missing: with it, the answer could change.</p>}
      {node.state === 'UNREACHED' && <p className="soft">It exists, but nothing this person holds leads to it.</p>}
      {node.isEssential && (
        <p className="essential-note">
          <span className="legend-badge" aria-hidden="true">
            !
          </span>
          Single point of failure: removing it alone changes the answer.
        </p>
      )}
      <dl className="facts">
        <dt>Kind</dt>
        <dd>{kinds[node.kind].word}</dd>
        {node.detail.toLowerCase() !== kinds[node.kind].word.toLowerCase() && node.detail && (
          <>
            <dt>Here</dt>
            <dd>
              <Name text={node.detail} most={300} />
            </dd>
          </>
        )}
        <dt>Id</dt>
        <dd>
          <code>
            <Name text={node.reference.key} most={300} />
          </code>
        </dd>
      </dl>
      <Facts key={node.reference.id} id={node.reference.id} />
      <Neighbours node={node.key} picture={picture} onSelect={onSelect} />
    </section>
  );
}
