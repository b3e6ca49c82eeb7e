import type { Address } from '../address/address.ts';
import { AddressLink } from '../address/address-link.tsx';
import { useAddress, useSnapshotNumber } from '../address/use-address.ts';
import { graphiqlLink } from '../graphiql/link.ts';
import type { PageRecord } from '../pages/page-record.ts';
import { pageOf, pages } from '../pages/pages.ts';
import { reportAddress } from '../pages/report/address.ts';
import { startAddress } from '../pages/start/address.ts';
import { useBasket } from '../parts/basket/kept-basket.ts';
import { Icon } from '../parts/icon/icon.tsx';
import './navigation.css';

export function Navigation() {
  const { address } = useAddress();
  const at = useSnapshotNumber();
  const current = pageOf(address);
  const count = useBasket().collected.length;
  return (
    <nav className="navigation" aria-label="Pages">
      {Object.values(pages).map(
        (page) =>
          page.entry && (
            <AddressLink key={page.label} to={page.entry} aria-current={standing(page, current)}>
              {page.label}
            </AddressLink>
          ),
      )}
      {count > 0 && (
        <AddressLink
          to={reportAddress}
          className="navigation-report"
          aria-current={address.page === 'report' ? 'page' : undefined}
          aria-label={`Report (${count})`}
          title="Report"
        >
          <Icon name="file" /> <span className="navigation-word">Report</span> ({count})
        </AddressLink>
      )}
      <a href={graphiqlLink({ at })}>API</a>
    </nav>
  );
}

/** The page itself, or another one of its part of the site; everything starts at home, which is no part. */
function standing(page: PageRecord<Address>, current: PageRecord<Address>): 'page' | 'true' | undefined {
  if (page === current) return 'page';
  return page.label === current.label && page !== pageOf(startAddress) ? 'true' : undefined;
}
