import { useClient } from 'urql';
import type { Address } from '../../address/address.ts';
import { AddressLink } from '../../address/address-link.tsx';
import type { WhoCanQuestion } from '../../address/who-can-question.ts';
import type { VariablesOf } from '../../api/graphql.ts';
import { KindMark } from '../kind/kind-mark.tsx';
import { DownloadCsv } from '../lists/download-csv.tsx';
import { ShowMore } from '../lists/show-more.tsx';
import { type Paged, pageOf, usePages } from '../lists/use-pages.ts';
import { Name } from '../text/name.tsx';
import { visible } from '../text/visible.ts';
import { csvOf } from './csv.ts';
import { outcomeLooks } from './outcome.ts';
import { type Holder, type WhoCanPage, whoCanDocument } from './who-can-document.ts';

interface Props {
  readonly page: WhoCanPage;
  readonly variables: VariablesOf<typeof whoCanDocument>;
  readonly question: WhoCanQuestion;
  readonly to: (person: string) => Address;
  readonly isStale: boolean;
}

const mostThrough = 4;

/** The people of a list, page after page, each with the sentence of their answer. */
export function HolderTable({ page, variables, question, to, isStale }: Props) {
  const client = useClient();
  const { capability, outcome } = question;
  const read = async (after: string): Promise<Paged<Holder, string> | undefined> => {
    const { data } = await client.query(whoCanDocument, { ...variables, after }).toPromise();
    return data?.whoCan.__typename === 'WhoCanConnection' ? pageOf(data.whoCan) : undefined;
  };
  const first = pageOf(page);
  const pages = usePages({ first, read, keyOf: ({ person }) => person.id });
  const { items } = pages;
  if (page.totalCount === 0) return <p className="soft who-can-none">{outcomeLooks[outcome].none}</p>;
  return (
    <div className={isStale ? 'who-can-list who-can-stale' : 'who-can-list'}>
      <div className="who-can-tools">
        <span className="faint" role="status">
          {countOf(items.length, page.totalCount)}
        </span>
        <DownloadCsv
          total={page.totalCount}
          first={first}
          read={read}
          csvOf={csvOf}
          name={capability}
          command={`whycan who-can ${capability} --csv`}
        />
      </div>
      <table className="holders">
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">Why</th>
            <th scope="col">Through</th>
          </tr>
        </thead>
        <tbody>
          {items.map(({ person, isGuest, sentence, through }) => (
            <tr key={person.id}>
              <th scope="row">
                <AddressLink to={to(person.key)}>
                  <KindMark kind={person.kind} size={14} />
                  <Name text={person.name} most={50} />
                </AddressLink>
                {isGuest && <span className="holder-guest">guest</span>}
              </th>
              <td>
                <bdi className="soft">{visible(sentence)}</bdi>
              </td>
              <td>
                <span className="holder-through">
                  {through.slice(0, mostThrough).map((node) => (
                    <span key={node.id} className="holder-node">
                      <KindMark kind={node.kind} size={12} />
                      <Name text={node.name} most={30} />
                    </span>
                  ))}
                  {through.length > mostThrough && <span className="faint">+{through.length - mostThrough}</span>}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <ShowMore {...pages} />
    </div>
  );
}

function countOf(shown: number, total: number): string {
  const people = `${total.toLocaleString('en')} ${total === 1 ? 'person' : 'people'}`;
  return shown === total ? people : `${shown.toLocaleString('en')} of ${people}`;
}
