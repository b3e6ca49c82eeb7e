import { AddressLink } from '../../address/address-link.tsx';
import type { NodeKind } from '../../api/vocabulary.ts';
import { kinds } from '../../parts/kind/kind.ts';
import { KindMark } from '../../parts/kind/kind-mark.tsx';
import { type ListedKind, listAddress, listedKinds } from '../list/address.ts';

const format = new Intl.NumberFormat('en');

interface Props {
  readonly counts: readonly { readonly kind: NodeKind; readonly count: number }[];
}

export function CountTiles({ counts }: Props) {
  return (
    <dl className="count-tiles">
      {counts.map(({ kind, count }) => (
        <div key={kind} className="card count-tile">
          <dt>
            <KindMark kind={kind} size={14} />
            {kinds[kind].plural}
          </dt>
          <dd>
            {isListed(kind) ? (
              <AddressLink to={listAddress(kind)}>{format.format(count)}</AddressLink>
            ) : (
              format.format(count)
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function isListed(kind: NodeKind): kind is ListedKind {
  return listedKinds.some((listed) => listed === kind);
}
