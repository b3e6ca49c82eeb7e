import { useClient } from 'urql';
import { AddressLink } from '../../address/address-link.tsx';
import { DownloadCsv } from '../../parts/lists/download-csv.tsx';
import { ShowMore } from '../../parts/lists/show-more.tsx';
import { type Paged, pageOf, usePages } from '../../parts/lists/use-pages.ts';
import { Name } from '../../parts/text/name.tsx';
import { capabilityAddress } from '../capability/address.ts';
import { nodeAddress } from '../node/address.ts';
import { personAddress } from '../person/address.ts';
import type { ListAddress } from './address.ts';
import { listCsv } from './list-csv.ts';
import { listDocuments } from './list-documents.ts';
import { cellsOf, columnsOf, type ListedNode, type ListPage, titleOf } from './list-row.ts';
import { variablesOf } from './list-variables.ts';
import '../../parts/table/table.css';

interface Props {
  readonly page: ListPage;
  readonly address: ListAddress;
  readonly isStale: boolean;
}

/** The rows of a list, page after page. */
export function ListTable({ page, address, isStale }: Props) {
  const client = useClient();
  const { kind } = address;
  const read = async (after: string): Promise<Paged<ListedNode, string> | undefined> => {
    const { data } = await client.query(listDocuments[kind], { ...variablesOf(address), after }).toPromise();
    return data && pageOf<ListedNode>(data.list);
  };
  const first = pageOf<ListedNode>(page);
  const pages = usePages({ first, read, keyOf: ({ id }) => id });
  const { items } = pages;
  const total = page.totalCount.toLocaleString('en');
  if (page.totalCount === 0)
    return <p className="soft">{isNarrowed(address) ? 'Nothing matches the filter.' : 'This tenant has none.'}</p>;
  return (
    <div className={isStale ? 'list-rows list-stale' : 'list-rows'}>
      <div className="list-tools">
        <span className="faint" role="status">
          {items.length === page.totalCount ? total : `${items.length.toLocaleString('en')} of ${total}`}
        </span>
        <DownloadCsv
          total={page.totalCount}
          first={first}
          read={read}
          csvOf={(rows) => listCsv(kind, rows)}
          name={titleOf(kind)}
          command="whycan export <folder> --as csv"
        />
      </div>
      <div className="table-scroll">
        <table className="table">
          <thead>
            <tr>
              {['Name', 'Id', ...columnsOf[kind]].map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {items.map((node) => (
              <tr key={node.id}>
                <th scope="row">
                  <AddressLink to={addressOf(node)}>
                    <Name text={node.displayName} most={80} />
                  </AddressLink>
                </th>
                <td>
                  <Name text={node.key} most={60} />
                </td>
                {cellsOf(node).map((cell, column) => (
                  <td key={columnsOf[kind][column]}>
                    <Name text={cell} most={120} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <ShowMore {...pages} />
    </div>
  );
}

function isNarrowed({ text, users }: ListAddress): boolean {
  return text.trim() !== '' || users !== undefined;
}

function addressOf(node: ListedNode) {
  switch (node.__typename) {
    case 'User':
    case 'ServicePrincipal':
    case 'ForeignPrincipal':
      return personAddress(node.key);
    case 'Capability':
      return capabilityAddress(node.key);
    default:
      return nodeAddress(node.id);
  }
}
