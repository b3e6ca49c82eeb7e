import { useTenant } from '../../api/tenant.ts';
import { Icon } from '../icon/icon.tsx';
import { SnapshotMenu } from '../snapshot/snapshot-menu.tsx';
import { dayOf } from '../text/moment.ts';

/** The snapshot from which the question is answered. */
export function AsOfPart() {
  const { tenant } = useTenant();
  if (!tenant) return null;
  return (
    <SnapshotMenu position="bottom-start">
      <button type="button" className="question-button">
        <Icon name="history" size={14} />
        <span className="for-screen-readers">As of: </span>
        {dayOf(tenant)}
        <Icon name="chevron" size={12} />
      </button>
    </SnapshotMenu>
  );
}
