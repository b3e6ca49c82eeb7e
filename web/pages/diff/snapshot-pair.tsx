import { Select } from '@mantine/core';
import { useAddress } from '../../address/use-address.ts';
import { type ListedSnapshot, useSnapshots } from '../../api/snapshots.ts';
import { Loading } from '../../parts/feedback/loading.tsx';
import { moment } from '../../parts/text/moment.ts';
import { visible } from '../../parts/text/visible.ts';
import { type DiffAddress, diffAddress } from './address.ts';

/** The two snapshots, the earlier one first. */
export function SnapshotPair({ address }: { readonly address: DiffAddress }) {
  const { refine } = useAddress();
  const { snapshots } = useSnapshots();
  const { from, to } = address;
  if (!snapshots) return <Loading what="the snapshots" rows={1} />;
  if (snapshots.length === 1)
    return <p className="soft">There is one snapshot yet. Import once more, and what changed stands here.</p>;
  const data = snapshots.map((snapshot) => ({ value: String(snapshot.number), label: labelOf(snapshot) }));
  return (
    <div className="snapshot-pair">
      <Select
        size="xs"
        label="From"
        placeholder="the earlier snapshot"
        className="snapshot-choice"
        data={data}
        value={from === undefined ? null : String(from)}
        onChange={(chosen) => refine(diffAddress(chosen === null ? undefined : Number(chosen), to))}
      />
      <Select
        size="xs"
        label="To"
        placeholder="the later snapshot"
        className="snapshot-choice"
        data={data}
        value={to === undefined ? null : String(to)}
        onChange={(chosen) => refine(diffAddress(from, chosen === null ? undefined : Number(chosen)))}
      />
    </div>
  );
}

function labelOf({ number, label, importedAt, isCurrent }: ListedSnapshot): string {
  const name = label === null ? `Snapshot ${number}` : `${visible(label)} (snapshot ${number})`;
  return `${name}, imported ${moment(importedAt)}${isCurrent ? ', current' : ''}`;
}
