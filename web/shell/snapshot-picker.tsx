import { useTenant } from '../api/tenant.ts';
import { Icon } from '../parts/icon/icon.tsx';
import { SnapshotMenu } from '../parts/snapshot/snapshot-menu.tsx';
import { dataAsOf, moment } from '../parts/text/moment.ts';
import { Name } from '../parts/text/name.tsx';
import './snapshot-picker.css';

/** Which snapshot the answers are computed from; leads to the same address in any other. */
export function SnapshotPicker() {
  const { tenant, isLoading, error } = useTenant();
  if (isLoading || (!tenant && !error)) return null;
  return (
    <SnapshotMenu position="bottom-end">
      <button
        type="button"
        className="chip snapshot-picker"
        title={tenant ? `Imported on ${moment(tenant.importedAt)}` : undefined}
      >
        <span className="for-screen-readers">Choose a snapshot: </span>
        {tenant ? <Name text={tenant.displayName} most={40} /> : 'Snapshots'}
        {tenant && <span className="chip-part">{dataAsOf(tenant)}</span>}
        <Icon name="chevron" size={12} />
      </button>
    </SnapshotMenu>
  );
}
