import { useClient } from 'urql';
import { AddressLink } from '../../address/address-link.tsx';
import { useAddress } from '../../address/use-address.ts';
import type { VariablesOf } from '../../api/graphql.ts';
import { KindMark } from '../../parts/kind/kind-mark.tsx';
import { type Paged, usePages } from '../../parts/lists/use-pages.ts';
import { Name } from '../../parts/text/name.tsx';
import { visible } from '../../parts/text/visible.ts';
import { VerdictMark } from '../../parts/verdict/verdict-mark.tsx';
import { answerAddress } from '../answer/address.ts';
import { type WhatIfAddress, whatIfAddress } from './address.ts';
import { type ImpactRow, type ImpactRows, impactRowsDocument } from './impact-document.ts';
import '../../parts/table/table.css';

interface Props {
  readonly rows: ImpactRows;
  readonly variables: VariablesOf<typeof impactRowsDocument>;
  readonly address: WhatIfAddress;
}

/** Everybody whose answer to something is another one, page after page. */
export function ImpactRowsTable({ rows, variables, address }: Props) {
  const client = useClient();
  const { refine } = useAddress();
  const read = async (after: string): Promise<Paged<ImpactRow, string> | undefined> => {
    const { data } = await client.query(impactRowsDocument, { ...variables, after }).toPromise();
    return data?.impact.__typename === 'Impact' ? pagedOf(data.impact.rows) : undefined;
  };
  const { items, next, load, isLoading, isFailed } = usePages({ first: firstPageOf(rows), read, keyOf });
  return (
    <section aria-labelledby="rows-title" className="impact-part">
      <h2 id="rows-title" className="card-title">
        Whom it concerns
      </h2>
      <p className="faint" role="status">
        {items.length.toLocaleString('en')} of {rows.totalCount.toLocaleString('en')} differences
        {address.person !== undefined && (
          <>
            {' '}
            of one person.{' '}
            <button type="button" className="plain-button" onClick={() => refine(whatIfAddress(...address.changes))}>
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
                    onClick={() => refine({ ...address, person: row.person.key })}
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
      {next !== undefined && (
        <button type="button" className="plain-button more-button" disabled={isLoading} onClick={load}>
          {isLoading ? 'Loading…' : 'Show more'}
        </button>
      )}
      {isFailed && <p className="faint">More could not be loaded. Try again.</p>}
    </section>
  );
}

function targetOf({ deviceGroup }: ImpactRow) {
  return deviceGroup ? { deviceGroup: deviceGroup.key } : {};
}

function keyOf({ person, capability, deviceGroup }: ImpactRow): string {
  return JSON.stringify([person.id, capability.key, deviceGroup?.key]);
}

const known = new WeakMap<ImpactRows, Paged<ImpactRow, string>>();

/** The same object for the same answer, so that further pages stay with it. */
function firstPageOf(rows: ImpactRows): Paged<ImpactRow, string> {
  const first = known.get(rows) ?? pagedOf(rows);
  known.set(rows, first);
  return first;
}

function pagedOf({ edges, pageInfo }: ImpactRows): Paged<ImpactRow, string> {
  return {
    items: edges.map(({ node }) => node),
    next: pageInfo.hasNextPage && pageInfo.endCursor ? pageInfo.endCursor : undefined,
  };
}
