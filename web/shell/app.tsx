import { useAddress } from '../address/use-address.ts';
import { Header } from './header.tsx';
import { OtherSnapshot } from './other-snapshot.tsx';
import { Page } from './page.tsx';
import { SkipLink } from './skip-link.tsx';
import { useFocusOnChange } from './use-focus-on-change.ts';
import './app.css';

export function App() {
  const { address } = useAddress();
  useFocusOnChange(address);
  return (
    <div className="app">
      <SkipLink />
      <Header />
      <OtherSnapshot />
      <main id="content" className="app-content" tabIndex={-1}>
        <Page address={address} />
      </main>
    </div>
  );
}
