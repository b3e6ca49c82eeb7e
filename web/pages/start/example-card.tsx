import type { ReactNode } from 'react';
import type { Address } from '../../address/address.ts';
import { AddressLink } from '../../address/address-link.tsx';
import { Icon } from '../../parts/icon/icon.tsx';
import type { IconName } from '../../parts/icon/paths.ts';

interface Props {
  readonly icon: IconName;
  readonly to: Address;
  readonly children: ReactNode;
}

export function ExampleCard({ icon, to, children }: Props) {
  return (
    <li>
      <AddressLink className="card example-card" to={to}>
        <Icon name={icon} size={20} />
        <span>{children}</span>
        <Icon name="chevron" size={14} />
      </AddressLink>
    </li>
  );
}
