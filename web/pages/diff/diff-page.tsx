import { useTitle } from '../../parts/feedback/use-title.ts';
import type { DiffAddress } from './address.ts';
import { DiffPane } from './diff-pane.tsx';
import { SnapshotPair } from './snapshot-pair.tsx';
import './diff-page.css';

/** What differs between two snapshots: facts, and who gained or lost what by them. */
export function DiffPage({ address }: { readonly address: DiffAddress }) {
  const { from, to } = address;
  useTitle('What changed');
  return (
    <article className="card node-page diff-page">
      <div>
        <h1>What changed</h1>
        <p className="soft">The facts that differ between two imports, and who gained or lost what by them.</p>
      </div>
      <SnapshotPair address={address} />
      {from !== undefined && to !== undefined && (
        <DiffPane key={`${from} ${to}`} address={address} from={from} to={to} />
      )}
    </article>
  );
}
