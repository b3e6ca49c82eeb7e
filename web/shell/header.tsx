import { AddressLink } from '../address/address-link.tsx';
import { startAddress } from '../pages/start/address.ts';
import { Search } from '../search/search.tsx';
import { ColourScheme } from './colour-scheme.tsx';
import { Navigation } from './navigation.tsx';
import { NewerSnapshot } from './newer-snapshot.tsx';
import { Shortcuts } from './shortcuts.tsx';
import { SnapshotPicker } from './snapshot-picker.tsx';
import { SourcesChip } from './sources-chip.tsx';
import './header.css';

export function Header() {
  return (
    <header className="header">
      <AddressLink className="header-name" to={startAddress} aria-label="whycan, home page">
        <img src="/favicon.svg" alt="" width={24} height={24} />
        whycan
      </AddressLink>
      <Search />
      <Navigation />
      <div className="header-chips">
        <NewerSnapshot />
        <SnapshotPicker />
        <SourcesChip />
      </div>
      <Shortcuts />
      <ColourScheme />
    </header>
  );
}
