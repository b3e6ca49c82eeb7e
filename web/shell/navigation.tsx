import { AddressLink } from '../address/address-link.tsx';
import { useAddress } from '../address/use-address.ts';
import { pageOf, pages } from '../pages/pages.ts';
import './navigation.css';

export function Navigation() {
  const { address } = useAddress();
  const { label: current } = pageOf(address);
  return (
    <nav className="navigation" aria-label="Pages">
      {Object.values(pages).map(
        ({ label, entry }) =>
          entry && (
            <AddressLink key={label} to={entry} aria-current={label === current ? 'page' : undefined}>
              {label}
            </AddressLink>
          ),
      )}
      <a href="/graphiql">API</a>
    </nav>
  );
}
