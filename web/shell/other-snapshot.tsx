import { SnapshotLink } from '../address/snapshot-link.tsx';
import { useSnapshotNumber } from '../address/use-address.ts';
import { useTenant } from '../api/tenant.ts';
import { Icon } from '../parts/icon/icon.tsx';
import { dayOf } from '../parts/text/moment.ts';
import { useCurrentSnapshot } from './use-current-snapshot.ts';
import './other-snapshot.css';

/** Says on every page that the answers are not those of the current snapshot, and leads back to it. */
export function OtherSnapshot() {
  const { tenant } = useTenant();
  const current = useCurrentSnapshot();
  const isNamed = useSnapshotNumber() !== undefined;
  if (!isNamed || !tenant || current === undefined || current === tenant.snapshot) return null;
  return (
    <aside className="other-snapshot" aria-label="Snapshot">
      <Icon name="history" />
      <p>
        You are looking at <strong>snapshot {tenant.snapshot}</strong> of {dayOf(tenant)}. Current: snapshot {current}.{' '}
        <SnapshotLink snapshot={undefined}>Back to the current snapshot</SnapshotLink>
      </p>
    </aside>
  );
}
