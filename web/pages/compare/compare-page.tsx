import { useTitle } from '../../parts/feedback/use-title.ts';
import type { CompareAddress } from './address.ts';
import { ComparedPane } from './compared-pane.tsx';
import { WhoBar } from './who-bar.tsx';
import './compare-page.css';

/** What some people and groups can do, side by side: only what differs is listed. */
export function ComparePage({ address }: { readonly address: CompareAddress }) {
  useTitle('Compare');
  return (
    <article className="card node-page compare-page">
      <div>
        <h1>Compare</h1>
        <p className="soft">
          Choose two to four users, applications or groups. A group stands for a member who has nothing else.
        </p>
      </div>
      <WhoBar address={address} />
      {address.who.length >= 2 && <ComparedPane key={address.who.join(' ')} address={address} />}
    </article>
  );
}
