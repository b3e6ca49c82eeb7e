import { useTenant } from '../api/tenant.ts';
import { dataAsOf, moment } from '../parts/text/moment.ts';
import { Name } from '../parts/text/name.tsx';

/** Which data the answers are computed from. */
export function SnapshotChip() {
  const { tenant } = useTenant();
  if (!tenant) return null;
  return (
    <span className="chip" title={`Imported on ${moment(tenant.importedAt)}`}>
      <Name text={tenant.displayName} most={40} />
      <span className="chip-part">{dataAsOf(tenant)}</span>
    </span>
  );
}
