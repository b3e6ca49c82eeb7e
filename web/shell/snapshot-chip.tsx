import { useTenant } from '../api/tenant.ts';
import { fullMoment, shortMoment } from '../parts/text/moment.ts';
import { Name } from '../parts/text/name.tsx';

/** Which facts the answers rest on. */
export function SnapshotChip() {
  const { tenant } = useTenant();
  if (!tenant) return null;
  const time = tenant.asOf ?? tenant.importedAt;
  return (
    <span className="chip" title={`${tenant.asOf ? 'Facts as of' : 'Imported'} ${fullMoment(time)}`}>
      <Name text={tenant.displayName} most={40} />
      <span className="chip-part">
        snapshot {tenant.snapshot}
        {shortMoment(time) && ` · ${shortMoment(time)}`}
      </span>
    </span>
  );
}
