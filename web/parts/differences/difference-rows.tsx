import { AddressLink } from '../../address/address-link.tsx';
import { answerAddress } from '../../pages/answer/address.ts';
import { KindMark } from '../kind/kind-mark.tsx';
import { ShowMore } from '../lists/show-more.tsx';
import { type Paged, pageOf, usePages } from '../lists/use-pages.ts';
import { Name } from '../text/name.tsx';
import { visible } from '../text/visible.ts';
import { VerdictMark } from '../verdict/verdict-mark.tsx';
import type { DifferenceRow, DifferenceRows } from './differences-document.ts';
import '../table/table.css';

interface Props {
  readonly rows: DifferenceRows;
  readonly read: (after: string) => Promise<DifferenceRows | undefined>;
  /** The person whose rows alone are listed. */
  readonly person: string | undefined;
  readonly onPerson: (person: string | undefined) => void;
}

/** Everybody whose answer to something is another one, page after page. */
export function DifferenceRowsTable({ rows, read, person, onPerson }: Props) {
  const readPage = async (after: string): Promise<Paged<DifferenceRow, string> | undefined> => {
    const page = await read(after);
    return page && pageOf(page);
  };
  const pages = usePages({
    first: pageOf(rows),
    read: readPage,
    keyOf,
  });
  const { items } = pages;
  return (
    <section aria-labelledby="rows-title" className="impact-part">
      <h2 id="rows-title" className="card-title">
        Whom it concerns
      </h2>
      <p className="faint" role="status">
        {items.length.toLocaleString('en')} of {rows.totalCount.toLocaleString('en')} differences
        {person !== undefined && (
          <>
            {' '}
            of one person.{' '}
            <button type="button" className="plain-button" onClick={() => onPerson(undefined)}>
              Show everybody
            </button>
          </>
        )}
      </p>
      <div className="table-scroll">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">Who</th>
              <th scope="col">Before</th>
              <th scope="col">After</th>
              <th scope="col">What happens</th>
            </tr>
          </thead>
          <tbody>
            {items.map((row) => (
              <tr key={keyOf(row)}>
                <th scope="row">
                  <KindMark kind={row.person.kind} size={14} />{' '}
                  <button
                    type="button"
                    className="plain-button"
                    title="Only what happens to this person"
                    onClick={() => onPerson(row.person.key)}
                  >
                    <Name text={row.person.name} most={40} />
                  </button>
                </th>
                <td>
                  <AddressLink to={answerAddress(row.person.key, row.capability.key, targetOf(row))}>
                    <VerdictMark verdict={row.before} />
                  </AddressLink>
                </td>
                <td>
                  <VerdictMark verdict={row.after} />
                </td>
                <td className="table-text">
                  <bdi>{visible(row.sentence)}</bdi>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <ShowMore {...pages} />
    </section>
  );
}

function targetOf({ deviceGroup }: DifferenceRow) {
  return deviceGroup ? { deviceGroup: deviceGroup.key } : {};
}

function keyOf({ person, capability, deviceGroup }: DifferenceRow): string {
  return JSON.stringify([person.id, capability.key, deviceGroup?.key]);
}
