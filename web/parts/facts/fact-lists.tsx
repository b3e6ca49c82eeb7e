import { useClient } from 'urql';
import { AddressLink } from '../../address/address-link.tsx';
import { EligibleBadge } from '../activation/eligible-badge.tsx';
import { KindMark } from '../kind/kind-mark.tsx';
import { PagedList } from '../lists/paged-list.tsx';
import { Name } from '../text/name.tsx';
import { addressOfItem } from './address-of-item.ts';
import { factsOfNode, nodeDocument, pageSizes } from './node-document.ts';
import type { Cursor, FactList } from './node-facts.ts';

interface Props {
  /** The node that the lists belong to, which is asked for their further pages. */
  readonly node: string;
  readonly lists: readonly FactList[];
  readonly atFirst: number;
}

export function FactLists({ node, lists, atFirst }: Props) {
  const client = useClient();
  const pageOf = async (title: string, next: Cursor): Promise<FactList | undefined> => {
    const variables = { id: node, first: pageSizes.further, ...next };
    const { data } = await client.query(nodeDocument, variables).toPromise();
    if (!data?.node) return undefined;
    const page = factsOfNode(data.node).lists.find((list) => list.title === title);
    return page ?? { title, items: [], next: undefined };
  };
  return lists.map((list) => (
    <div key={list.title} className="fact-list">
      <PagedList
        title={list.title}
        first={list}
        atFirst={atFirst}
        read={(next) => pageOf(list.title, next)}
        keyOf={({ kind, id }) => `${kind} ${id}`}
      >
        {(item) => (
          <>
            <KindMark kind={item.kind} size={14} />
            <AddressLink to={addressOfItem(item)}>
              <Name text={item.name} most={60} />
            </AddressLink>
            {item.isEligible && <EligibleBadge />}
            {item.isDisabled && <span className="badge badge-deny">account disabled</span>}
            {item.isGuest && <span className="badge">guest</span>}
          </>
        )}
      </PagedList>
    </div>
  ));
}
