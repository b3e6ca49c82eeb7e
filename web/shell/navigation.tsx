import { AddressLink } from '../address/address-link.tsx';
import { useAddress, useSnapshotNumber } from '../address/use-address.ts';
import { graphiqlLink } from '../graphiql/link.ts';
import { pageOf, pages } from '../pages/pages.ts';
import './navigation.css';

export function Navigation() {
  const { address } = useAddress();
  const at = useSnapshotNumber();
  const current = pageOf(address);
  return (
    <nav className="navigation" aria-label="Pages">
      {Object.values(pages).map(
        (page) =>
          page.entry && (
            <AddressLink key={page.label} to={page.entry} aria-current={page === current ? 'page' : undefined}>
              {page.label}
            </AddressLink>
          ),
      )}
      <a href={graphiqlLink({ at })}>API</a>
    </nav>
  );
}
