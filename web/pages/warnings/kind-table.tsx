import { AddressLink } from '../../address/address-link.tsx';
import { SeverityMark } from '../../parts/severity/severity-mark.tsx';
import { visible } from '../../parts/text/visible.ts';
import type { WarningsAddress } from './address.ts';
import type { Kind } from './warnings-document.ts';
import '../../parts/table/table.css';

interface Props {
  readonly kinds: readonly Kind[];
  readonly address: WarningsAddress;
}

/** The kinds of warnings, the most severe first, with how many there are; each leads to its warnings. */
export function KindTable({ kinds, address }: Props) {
  if (kinds.length === 0) return <p className="soft">No warnings were found in this tenant.</p>;
  return (
    <div className="table-scroll">
      <table className="table warnings-kinds">
        <caption className="for-screen-readers">Kinds of warnings</caption>
        <thead>
          <tr>
            <th scope="col">Severity</th>
            <th scope="col">Warning</th>
            <th scope="col">Open</th>
            <th scope="col">Accepted</th>
          </tr>
        </thead>
        <tbody>
          {kinds.map(({ id, severity, meaning, count, openCount, expiredCount, acceptedCount }) => (
            <tr key={id} aria-current={id === address.kind ? 'true' : undefined}>
              <td>
                <SeverityMark severity={severity} />
              </td>
              <th scope="row">
                <AddressLink to={{ ...address, show: 'all', kind: id, text: '' }}>{visible(meaning ?? id)}</AddressLink>
              </th>
              <td>
                {openCount}
                {expiredCount > 0 && <span className="faint"> ({expiredCount} no longer accepted)</span>}
                {count !== null && count > openCount + acceptedCount && (
                  <span className="faint"> of {count.toLocaleString('en')} in all</span>
                )}
              </td>
              <td>{acceptedCount}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
