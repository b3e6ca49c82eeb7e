import { useState } from 'react';
import { thingAddress } from '../address/address.ts';
import { AddressLink } from '../address/address-link.tsx';
import type { NodeKind } from '../api/vocabulary.ts';
import { KindMark } from '../kind/kind-mark.tsx';
import { Name } from '../text/name.tsx';

interface Holding {
  readonly state?: 'ACTIVE' | 'ELIGIBLE';
  readonly node: { readonly id: string; readonly displayName: string };
}

interface Props {
  readonly kind: NodeKind;
  readonly title: string;
  readonly edges: readonly Holding[];
  /** The list ends here, what is held does not. */
  readonly hasMore: boolean;
}

const atAGlance = 8;

export function HoldingList({ kind, title, edges, hasMore }: Props) {
  const [isOpen, setOpen] = useState(false);
  const shown = isOpen ? edges : edges.slice(0, atAGlance);
  return (
    <div>
      <h3 className="faint">
        {title} · {edges.length}
        {hasMore && '+'}
      </h3>
      <ul>
        {shown.map(({ node, state }) => (
          <li key={node.id} className="holding">
            <KindMark kind={kind} />
            <AddressLink to={thingAddress(node.id)}>
              <Name text={node.displayName} most={60} />
            </AddressLink>
            {state === 'ELIGIBLE' && (
              <span className="badge" title="Not active: it has to be activated first (PIM)">
                eligible
              </span>
            )}
          </li>
        ))}
      </ul>
      {edges.length > atAGlance && (
        <button type="button" className="plain-button more-button" onClick={() => setOpen(!isOpen)}>
          {isOpen ? 'Show fewer' : `Show ${edges.length - atAGlance} more`}
        </button>
      )}
      {hasMore && (
        <p className="faint">Only the first {edges.length} are listed here; answers take all into account.</p>
      )}
    </div>
  );
}
