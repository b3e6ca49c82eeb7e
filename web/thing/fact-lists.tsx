import { useState } from 'react';
import { type Address, home, personAddress, thingAddress } from '../address/address.ts';
import { AddressLink } from '../address/address-link.tsx';
import { KindMark } from '../kind/kind-mark.tsx';
import { Name } from '../text/name.tsx';
import type { FactItem, FactList } from './thing-facts.ts';

interface Props {
  readonly lists: readonly FactList[];
  readonly atFirst: number;
}

export function FactLists({ lists, atFirst }: Props) {
  return lists.map((list) => <OneList key={list.title} list={list} atFirst={atFirst} />);
}

function OneList({ list, atFirst }: { readonly list: FactList; readonly atFirst: number }) {
  const [isOpen, setOpen] = useState(false);
  const shown = isOpen ? list.items : list.items.slice(0, atFirst);
  return (
    <div className="fact-list">
      <h3 className="faint">
        {list.title} · {list.items.length}
        {list.hasMore && '+'}
      </h3>
      <ul>
        {shown.map((item) => (
          <li key={`${item.kind} ${item.id}`} className="holding">
            <KindMark kind={item.kind} size={14} />
            <AddressLink to={addressOfItem(item)}>
              <Name text={item.name} most={60} />
            </AddressLink>
            {item.isEligible && <span className="badge">eligible</span>}
          </li>
        ))}
      </ul>
      {list.items.length > atFirst && (
        <button type="button" className="plain-button more-button" onClick={() => setOpen(!isOpen)}>
          {isOpen ? 'Show fewer' : `Show ${list.items.length - atFirst} more`}
        </button>
      )}
      {isOpen && list.hasMore && <p className="faint">Only the first {list.items.length} are listed here.</p>}
    </div>
  );
}

function addressOfItem({ kind, key, id }: FactItem): Address {
  if (key !== undefined && (kind === 'USER' || kind === 'SERVICE_PRINCIPAL')) return personAddress(key);
  if (key !== undefined && kind === 'CAPABILITY') return { ...home, capability: key };
  return thingAddress(id);
}
