import { Menu } from '@mantine/core';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { hrefOf, useAddress, useSnapshotNumber } from '../address/use-address.ts';
import { useTenant } from '../api/tenant.ts';
import { Icon } from '../parts/icon/icon.tsx';
import { dataAsOf, moment } from '../parts/text/moment.ts';
import { Name } from '../parts/text/name.tsx';
import { SnapshotChoices } from './snapshot-choices.tsx';
import './snapshot-picker.css';

/** Which snapshot the answers are computed from; leads to the same address in any other. */
export function SnapshotPicker() {
  const { tenant, isLoading, error } = useTenant();
  const [isOpen, setOpen] = useState(false);
  const { address } = useAddress();
  const named = useSnapshotNumber();
  const [, navigate] = useLocation();
  if (isLoading || (!tenant && !error)) return null;
  const choose = (number: number, isCurrent: boolean) => {
    const target = isCurrent ? undefined : number;
    if (target !== named) navigate(hrefOf(address, target));
    // The page has shown the one that was current before; only a new start reads the one that is current now.
    else if (number !== tenant?.snapshot) location.reload();
  };
  return (
    <Menu
      opened={isOpen}
      onChange={setOpen}
      position="bottom-end"
      width={380}
      withinPortal={false}
      loop={false}
      withInitialFocusPlaceholder={false}
      floatingStrategy="fixed"
    >
      <Menu.Target>
        <button
          type="button"
          className="chip snapshot-picker"
          title={tenant ? `Imported on ${moment(tenant.importedAt)}` : undefined}
        >
          <span className="for-screen-readers">Choose a snapshot: </span>
          {tenant ? <Name text={tenant.displayName} most={40} /> : 'Snapshots'}
          {tenant && <span className="chip-part">{dataAsOf(tenant)}</span>}
          <Icon name="chevron" size={12} />
        </button>
      </Menu.Target>
      <Menu.Dropdown className="snapshot-choices" aria-label="Snapshots">
        {isOpen && <SnapshotChoices shown={tenant?.snapshot} onChoose={choose} />}
      </Menu.Dropdown>
    </Menu>
  );
}
