import { useQuery } from 'urql';
import type { EdgeKind } from '../../api/vocabulary.ts';
import { Documents } from './documents.tsx';
import { Files } from './files.tsx';
import { linkOriginDocument, nodeOriginDocument, type ToldOrigin } from './origin-document.ts';
import { originInWords } from './origin-words.ts';
import { PortalLinks } from './portal-links.tsx';
import './origin.css';

/** Where a node comes from and where it can be seen. */
export function NodeOrigin({ id }: { readonly id: string }) {
  const [{ data }] = useQuery({ query: nodeOriginDocument, variables: { id } });
  return data?.nodeOrigin ? <OriginSection origin={data.nodeOrigin} /> : null;
}

interface LinkProps {
  readonly kind: EdgeKind;
  readonly from: string;
  readonly to: string;
}

/** The same of a link between two nodes. */
export function LinkOrigin({ kind, from, to }: LinkProps) {
  const [{ data }] = useQuery({ query: linkOriginDocument, variables: { kind, from, to } });
  return data?.linkOrigin ? <OriginSection origin={data.linkOrigin} /> : null;
}

function OriginSection({ origin }: { readonly origin: ToldOrigin }) {
  return (
    <section className="origin" aria-label="Where this comes from">
      <h3 className="faint">Where this comes from</h3>
      <p>{originInWords(origin)}</p>
      {origin.kind === 'IMPORTED' && <Files origin={origin} />}
      <Documents documents={origin.documents} />
      <PortalLinks links={origin.portalLinks} />
    </section>
  );
}
