import { Menu, type MenuProps } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import { useLocation } from 'wouter';
import { hrefOf, useAddress, useSnapshotNumber } from '../../address/use-address.ts';
import { useTenant } from '../../api/tenant.ts';
import { SnapshotChoices } from './snapshot-choices.tsx';
import './snapshot-menu.css';

interface Props {
  readonly position: NonNullable<MenuProps['position']>;
  /** The button that opens it. */
  readonly children: ReactElement;
}

/** All snapshots; each leads to the same address in it. */
export function SnapshotMenu({ position, children }: Props) {
  const { tenant } = useTenant();
  const [isOpen, setOpen] = useState(false);
  const { address } = useAddress();
  const named = useSnapshotNumber();
  const [, navigate] = useLocation();
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
      position={position}
      width={380}
      withinPortal={false}
      loop={false}
      withInitialFocusPlaceholder={false}
      floatingStrategy="fixed"
    >
      <Menu.Target>{children}</Menu.Target>
      <Menu.Dropdown className="snapshot-choices" aria-label="Snapshots">
        {isOpen && <SnapshotChoices shown={tenant?.snapshot} onChoose={choose} />}
      </Menu.Dropdown>
    </Menu>
  );
}
