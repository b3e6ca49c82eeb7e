import { useQuery } from 'urql';
import type { EdgeKind } from '../../api/vocabulary.ts';
import { Documents } from './documents.tsx';
import { Files } from './files.tsx';
import { linkOriginDocument, nodeOriginDocument, type ToldOrigin } from './origin-document.ts';
import { originInWords } from './origin-words.ts';
import { PortalLinks } from './portal-links.tsx';
import './origin.css';

/** Where a node comes from and where it can be seen. */
export function NodeOrigin({ id, heading }: { readonly id: string; readonly heading?: 'h2' }) {
  const [{ data }] = useQuery({ query: nodeOriginDocument, variables: { id } });
  return data?.nodeOrigin ? <OriginBlock origin={data.nodeOrigin} heading={heading} /> : null;
}

interface LinkProps {
  readonly kind: EdgeKind;
  readonly from: string;
  readonly to: string;
}

/** The same of a link between two nodes. */
export function LinkOrigin({ kind, from, to }: LinkProps) {
  const [{ data }] = useQuery({ query: linkOriginDocument, variables: { kind, from, to } });
  return data?.linkOrigin ? <OriginBlock origin={data.linkOrigin} /> : null;
}

interface BlockProps {
  readonly origin: ToldOrigin;
  /** `h2` on a page of its own; beneath the name of what is selected otherwise. */
  readonly heading?: 'h2' | undefined;
}

function OriginBlock({ origin, heading }: BlockProps) {
  const title = 'Where this comes from';
  return (
    <div className="origin">
      {heading === 'h2' ? <h2 className="card-title">{title}</h2> : <h3 className="faint">{title}</h3>}
      <p>{originInWords(origin)}</p>
      {origin.kind === 'IMPORTED' && <Files origin={origin} />}
      <Documents documents={origin.documents} />
      <PortalLinks links={origin.portalLinks} />
    </div>
  );
}
