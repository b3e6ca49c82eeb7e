import { home, tenantAddress } from '../address/address.ts';
import { AddressLink } from '../address/address-link.tsx';
import { useAddress } from '../address/use-address.ts';
import './navigation.css';

export function Navigation() {
  const { address } = useAddress();
  const isTenant = address.view === 'tenant';
  return (
    <nav className="navigation" aria-label="Pages">
      <AddressLink to={home} aria-current={isTenant ? undefined : 'page'}>
        Access
      </AddressLink>
      <AddressLink to={tenantAddress} aria-current={isTenant ? 'page' : undefined}>
        Tenant
      </AddressLink>
      <a href="/graphiql">API</a>
    </nav>
  );
}
