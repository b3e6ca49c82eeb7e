import { AddressLink } from '../../address/address-link.tsx';
import { SnapshotLink } from '../../address/snapshot-link.tsx';
import { type ListedSnapshot, useSnapshots } from '../../api/snapshots.ts';
import { SnapshotName } from '../../parts/snapshot/snapshot-name.tsx';
import { moment } from '../../parts/text/moment.ts';
import { diffAddress } from '../diff/address.ts';
import { ReportList } from './report-list.tsx';

const counted = { USER: 'user', GROUP: 'group', DEVICE: 'device' } as const;

/** All snapshots that can be read; each leads to this page in it. */
export function SnapshotsCard({ shown }: { readonly shown: number }) {
  const { snapshots, error } = useSnapshots();
  return (
    <section className="card tenant-card" aria-labelledby="snapshots-title">
      <h2 id="snapshots-title" className="card-title">
        Snapshots
      </h2>
      <p className="soft">
        Every import adds one and may delete the oldest. One that is kept stays: <code>whycan snapshots keep</code>.
      </p>
      {error && !snapshots && <p className="soft">The snapshots could not be loaded. Reload the page.</p>}
      {snapshots && (
        <ReportList title="Newest first" items={snapshots} total={snapshots.length}>
          {(snapshot) => (
            <SnapshotRow
              snapshot={snapshot}
              isShown={snapshot.number === shown}
              before={snapshots[snapshots.indexOf(snapshot) + 1]?.number}
            />
          )}
        </ReportList>
      )}
    </section>
  );
}

interface RowProps {
  readonly snapshot: ListedSnapshot;
  readonly isShown: boolean;
  /** Number of the one before it. */
  readonly before: number | undefined;
}

function SnapshotRow({ snapshot, isShown, before }: RowProps) {
  const { number, isCurrent, asOf, importedAt, counts } = snapshot;
  return (
    <div className="tenant-row" aria-current={isShown ? 'true' : undefined}>
      <div>
        {isShown ? (
          <SnapshotName snapshot={snapshot} isShown />
        ) : (
          <SnapshotLink snapshot={isCurrent ? undefined : number}>
            <SnapshotName snapshot={snapshot} />
          </SnapshotLink>
        )}
        <p className="faint">
          {asOf === null ? 'Date of the data not stated' : `Data as of ${moment(asOf)}`}, imported {moment(importedAt)}
        </p>
        {before !== undefined && (
          <AddressLink className="workload-what-if" to={diffAddress(before, number)}>
            What changed since snapshot {before}
          </AddressLink>
        )}
      </div>
      <p className="tenant-counts">
        {Object.entries(counted).map(([kind, name]) => (
          <span key={kind}>{amount(counts.find((one) => one.kind === kind)?.count ?? 0, name)}</span>
        ))}
      </p>
    </div>
  );
}

function amount(count: number, name: string): string {
  return `${count.toLocaleString('en')} ${name}${count === 1 ? '' : 's'}`;
}
