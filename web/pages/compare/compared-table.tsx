import { AddressLink } from '../../address/address-link.tsx';
import { isPersonKind } from '../../parts/kind/kind.ts';
import { KindMark } from '../../parts/kind/kind-mark.tsx';
import { Name } from '../../parts/text/name.tsx';
import { visible } from '../../parts/text/visible.ts';
import { VerdictMark } from '../../parts/verdict/verdict-mark.tsx';
import { answerAddress } from '../answer/address.ts';
import { nodeAddress } from '../node/address.ts';
import { personAddress } from '../person/address.ts';
import type { ComparedPerson, ComparedRow, Comparison } from './compare-document.ts';
import '../../parts/table/table.css';

interface Props {
  readonly comparison: Comparison;
  /** Only what this one alone can do. */
  readonly only?: string;
}

/** A row for each action whose answers differ, a column for each of those who are compared. */
export function ComparedTable({ comparison: { people, rows }, only }: Props) {
  const listed = only === undefined ? rows : rows.filter((row) => row.only.some(({ key }) => key === only));
  if (listed.length === 0) return <p className="soft">Nothing that the others cannot do too.</p>;
  return (
    <div className="table-scroll">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">Action</th>
            {people.map((person) => (
              <th key={person.id} scope="col">
                <AddressLink to={addressOf(person)}>
                  <KindMark kind={person.kind} size={14} /> <Name text={person.name} most={40} />
                </AddressLink>
              </th>
            ))}
            <th scope="col">Why</th>
          </tr>
        </thead>
        <tbody>
          {listed.map((row) => (
            <tr key={row.capability.key}>
              <th scope="row">
                <Name text={row.capability.name} />
              </th>
              {people.map((person, place) => (
                <td key={person.id}>
                  <VerdictCell person={person} row={row} place={place} />
                </td>
              ))}
              <td className="table-text">
                <bdi className="soft">{visible(row.because)}</bdi>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface CellProps {
  readonly person: ComparedPerson;
  readonly row: ComparedRow;
  readonly place: number;
}

/** Leads to the answer, which only people have. */
function VerdictCell({ person, row, place }: CellProps) {
  const verdict = row.verdicts[place];
  if (verdict === undefined) return null;
  if (!isPersonKind(person.kind)) return <VerdictMark verdict={verdict} />;
  return (
    <AddressLink to={answerAddress(person.key, row.capability.key)}>
      <VerdictMark verdict={verdict} />
    </AddressLink>
  );
}

function addressOf({ kind, key, id }: ComparedPerson) {
  return isPersonKind(kind) ? personAddress(key) : nodeAddress(id);
}
