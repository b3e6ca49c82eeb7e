import { Facts } from '../../parts/facts/facts.tsx';
import { kinds } from '../../parts/kind/kind.ts';
import { KindMark } from '../../parts/kind/kind-mark.tsx';
import { inSentence } from '../../parts/text/case.ts';
import { Name } from '../../parts/text/name.tsx';
import type { PictureNode } from '../picture-fragment.ts';
import { DetailsHead } from './details-head.tsx';
import type { DetailsProps } from './details-props.ts';
import { Neighbours } from './neighbours.tsx';

/** What stands in a box where there is nothing to add to its kind. */
const kindWords = new Set(Object.values(kinds).flatMap(({ word }) => [word, inSentence(word)]));

type Props = DetailsProps & { readonly node: PictureNode };

export function NodeDetails({ node, picture, onSelect }: Props) {
  const isOwnKind = node.kind === 'LEGACY_ROLE' && node.detail !== '';
  const kind = isOwnKind ? node.detail : kinds[node.kind].word;
  const here = isOwnKind || kindWords.has(node.detail) ? '' : node.detail;
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
            <dt>In this answer</dt>
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
      <Neighbours node={node.key} picture={picture} onSelect={onSelect} />
    </section>
  );
}
