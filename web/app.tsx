import { useAddress } from './address/use-address.ts';
import { Page } from './page.tsx';
import { Header } from './shell/header.tsx';
import { SkipLink } from './shell/skip-link.tsx';
import { useFocusOnChange } from './shell/use-focus-on-change.ts';
import './app.css';

export function App() {
  const { address } = useAddress();
  useFocusOnChange(address);
  return (
    <div className="app">
      <SkipLink />
      <Header />
      <main id="content" className="app-content" tabIndex={-1}>
        <Page address={address} />
      </main>
    </div>
  );
}
