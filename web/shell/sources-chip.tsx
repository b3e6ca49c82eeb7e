import { AddressLink } from '../address/address-link.tsx';
import { useTenant } from '../api/tenant.ts';
import { tenantAddress } from '../pages/tenant/address.ts';
import { Icon } from '../parts/icon/icon.tsx';
import { isIncomplete, sourcesInWords } from '../parts/text/source-name.ts';

/** Whether data is missing; an answer that depends on missing data is "unknown". */
export function SourcesChip() {
  const { tenant } = useTenant();
  if (!tenant) return null;
  const incomplete = tenant.sources.filter(isIncomplete);
  if (incomplete.length === 0) {
    return (
      <span className="chip chip-complete">
        <Icon name="check" size={12} weight={2.4} />
        Import complete
      </span>
    );
  }
  const words = sourcesInWords(incomplete);
  return (
    <AddressLink to={tenantAddress} className="chip chip-warning" title={words}>
      <Icon name="warning" size={12} weight={2.2} />
      Import incomplete
      <span className="chip-part">{incomplete.length === 1 ? words : `${incomplete.length} kinds of data`}</span>
    </AddressLink>
  );
}
