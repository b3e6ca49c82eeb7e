import type { ListedSnapshot } from '../../api/snapshots.ts';
import { Name } from '../text/name.tsx';
import './snapshot-name.css';

interface Props {
  readonly snapshot: Pick<ListedSnapshot, 'number' | 'label' | 'isCurrent' | 'isKept'>;
  readonly isShown?: true;
}

/** "Snapshot 3 current kept before the change" */
export function SnapshotName({ snapshot: { number, label, isCurrent, isKept }, isShown }: Props) {
  return (
    <span className="snapshot-name">
      <span>Snapshot {number}</span>
      {isShown && <span className="badge">shown</span>}
      {isCurrent && <span className="badge">current</span>}
      {isKept && <span className="badge">kept</span>}
      {label !== null && <Name text={label} most={60} />}
    </span>
  );
}
