import { stringifyDocument } from 'urql';
import { useSnapshotNumber } from '../../address/use-address.ts';
import { atSnapshot, type Document } from '../../api/at-snapshot.ts';
import { graphiqlLink } from '../../graphiql/link.ts';
import { Icon } from '../icon/icon.tsx';
import './in-graphiql.css';

interface Props {
  /** What the page asks. */
  readonly document: Document;
  readonly variables: object;
}

/** Opens the question of a page in GraphiQL, in a browser tab of its own: the same document, variables and snapshot. */
export function InGraphiql({ document, variables }: Props) {
  const at = useSnapshotNumber();
  const asked = stringifyDocument(at === undefined ? document : atSnapshot(document));
  return (
    <p className="in-graphiql">
      <a href={graphiqlLink({ document: asked, variables, at })} target="_blank" rel="noopener">
        <Icon name="braces" size={14} /> Open in GraphiQL
      </a>
    </p>
  );
}
