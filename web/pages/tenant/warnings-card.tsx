import { AddressLink } from '../../address/address-link.tsx';
import { SeverityMark } from '../../parts/severity/severity-mark.tsx';
import { visible } from '../../parts/text/visible.ts';
import { warningsAddress } from '../warnings/address.ts';

interface Props {
  readonly kinds: readonly {
    readonly id: string;
    readonly severity: 'HIGH' | 'MEDIUM' | 'LOW' | null;
    readonly meaning: string | null;
    readonly openCount: number;
    readonly acceptedCount: number;
  }[];
  readonly total: number;
}

const mostKinds = 5;

/** The most severe kinds of open warnings; the rest is behind the link. */
export function WarningsCard({ kinds, total }: Props) {
  const open = kinds.filter(({ openCount }) => openCount > 0);
  const accepted = kinds.reduce((sum, { acceptedCount }) => sum + acceptedCount, 0);
  const others = open.length - mostKinds;
  return (
    <section className="card tenant-card" aria-labelledby="warnings-title">
      <h2 id="warnings-title" className="card-title">
        Configuration warnings · {total.toLocaleString('en')}
      </h2>
      <p className="soft">
        {total === 0 ? 'None found.' : 'Valid, but probably not intended.'}
        {accepted > 0 && ` ${accepted.toLocaleString('en')} accepted.`}
      </p>
      <ul className="tenant-warnings">
        {open.slice(0, mostKinds).map(({ id, severity, meaning, openCount }) => (
          <li key={id}>
            <SeverityMark severity={severity} />
            <p>
              <AddressLink to={warningsAddress(id)}>{visible(meaning ?? id)}</AddressLink>
              <span className="faint"> · {openCount.toLocaleString('en')}</span>
            </p>
          </li>
        ))}
      </ul>
      {others > 0 && (
        <p className="faint">{others === 1 ? '1 more kind' : `${others} more kinds`}, as severe as the last or less.</p>
      )}
      <p>
        <AddressLink to={warningsAddress()}>All warnings, why they matter and what to do</AddressLink>
      </p>
    </section>
  );
}
