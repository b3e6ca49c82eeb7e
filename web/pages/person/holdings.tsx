import { useMemo } from 'react';
import { useClient } from 'urql';
import { AddressLink } from '../../address/address-link.tsx';
import { EligibleBadge } from '../../parts/activation/eligible-badge.tsx';
import { KindMark } from '../../parts/kind/kind-mark.tsx';
import { PagedList } from '../../parts/lists/paged-list.tsx';
import { Name } from '../../parts/text/name.tsx';
import { nodeAddress } from '../node/address.ts';
import { type HoldingList, holdingLists } from './holding-lists.ts';
import { type Person, personDocument } from './person-document.ts';
import './holdings.css';

const atAGlance = 8;

/** What the person is in or holds without a group between; the answers follow the chains from here. */
export function Holdings({ person }: { readonly person: Person }) {
  const client = useClient();
  const lists = useMemo(() => holdingLists(person), [person]);
  const pageOf = async (title: string, after: string): Promise<HoldingList | undefined> => {
    const { data } = await client.query(personDocument, { key: person.key, after }).toPromise();
    const found = data?.user ?? data?.servicePrincipal ?? data?.foreignPrincipal;
    return found ? holdingLists(found).find((list) => list.title === title) : undefined;
  };
  return (
    <section className="card holdings" aria-labelledby="holdings-title">
      <h2 id="holdings-title" className="card-title">
        Direct memberships and assignments
      </h2>
      {lists.every(({ items }) => items.length === 0) && <p className="soft">No direct memberships or assignments.</p>}
      {lists
        .filter(({ items }) => items.length > 0)
        .map((list) => (
          <PagedList
            key={list.title}
            title={list.title}
            first={list}
            atFirst={atAGlance}
            read={(after) => pageOf(list.title, after)}
            keyOf={({ id }) => id}
          >
            {(item) => (
              <>
                <KindMark kind={list.kind} />
                <AddressLink to={nodeAddress(item.id)}>
                  <Name text={item.name} most={60} />
                </AddressLink>
                {item.isEligible && <EligibleBadge />}
              </>
            )}
          </PagedList>
        ))}
    </section>
  );
}
