import { Facts } from '../../parts/facts/facts.tsx';
import { kinds } from '../../parts/kind/kind.ts';
import { KindMark } from '../../parts/kind/kind-mark.tsx';
import { isKindWord } from '../../parts/kind/kind-word.ts';
import { NodeOrigin } from '../../parts/origin/origin.tsx';
import { Name } from '../../parts/text/name.tsx';
import type { PictureNode } from '../picture-fragment.ts';
import { DetailsHead } from './details-head.tsx';
import type { DetailsProps } from './details-props.ts';
import { Neighbours } from './neighbours.tsx';

type Props = DetailsProps & { readonly node: PictureNode };

export function NodeDetails({ node, picture, onSelect }: Props) {
  const isOwnKind = node.kind === 'LEGACY_ROLE' && node.detail !== '';
  const kind = isOwnKind ? node.detail : kinds[node.kind].word;
  const here = isOwnKind || isKindWord(node.detail) ? '' : node.detail;
  return (
    <section aria-label="Selected node">
      <DetailsHead mark={<KindMark kind={node.kind} />} onClose={() => onSelect(undefined)}>
        <Name text={node.name} most={1200} />
      </DetailsHead>
      {node.state === 'MISSING' && <p className="soft">Missing: adding it could change the answer.</p>}
      {node.state === 'UNREACHED' && (
        <p className="soft">Exists, but no membership or assignment of this person leads to it.</p>
      )}
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
        <dd>{kind}</dd>
        {here !== '' && (
          <>
            <dt>Here</dt>
            <dd>
              <Name text={here} most={300} />
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
      <NodeOrigin id={node.reference.id} />
      <Neighbours node={node.key} picture={picture} onSelect={onSelect} />
    </section>
  );
}
