import { noSnapshot } from '../address/snapshot.ts';
import { SnapshotLink } from '../address/snapshot-link.tsx';
import { useSnapshotNumber } from '../address/use-address.ts';
import { MessageCard } from '../parts/feedback/message-card.tsx';
import { useTitle } from '../parts/feedback/use-title.ts';

/** The URL names a snapshot that nobody can read; what else it says is kept. */
export function UnknownSnapshot() {
  const number = useSnapshotNumber();
  useTitle('Snapshot not found');
  return (
    <MessageCard icon="history" title="Snapshot not found">
      <p>
        {number === undefined || number === noSnapshot
          ? 'The address does not name a snapshot by its number.'
          : `Snapshot ${number} does not exist, or it is no longer kept.`}{' '}
        Choose another one in the header, or go to the current one.
      </p>
      <p>
        <SnapshotLink snapshot={undefined}>Show the current snapshot</SnapshotLink>
      </p>
    </MessageCard>
  );
}
