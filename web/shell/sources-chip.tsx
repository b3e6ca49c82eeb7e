import { AddressLink } from '../address/address-link.tsx';
import { useTenant } from '../api/tenant.ts';
import { tenantAddress } from '../pages/tenant/address.ts';
import { Icon } from '../parts/icon/icon.tsx';

/** Whether facts are missing; an answer that depends on missing facts is "unknown". */
export function SourcesChip() {
  const { tenant } = useTenant();
  if (!tenant) return null;
  const incomplete = tenant.sources.filter((source) => source.state.toLowerCase() !== 'complete');
  if (incomplete.length === 0) {
    return (
      <span className="chip chip-complete">
        <Icon name="check" size={12} weight={2.4} />
        All sources complete
      </span>
    );
  }
  return (
    <AddressLink to={tenantAddress} className="chip chip-warning">
      <Icon name="warning" size={12} weight={2.2} />
      {incomplete.length === 1 ? '1 source incomplete' : `${incomplete.length} sources incomplete`}
    </AddressLink>
  );
}
