import { useClient } from 'urql';
import { AddressLink } from '../../../address/address-link.tsx';
import type { VariablesOf } from '../../../api/graphql.ts';
import { KindMark } from '../../../parts/kind/kind-mark.tsx';
import { DownloadCsv } from '../../../parts/lists/download-csv.tsx';
import { ShowMore } from '../../../parts/lists/show-more.tsx';
import { type Paged, pageOf, usePages } from '../../../parts/lists/use-pages.ts';
import { Name } from '../../../parts/text/name.tsx';
import { personAddress } from '../../person/address.ts';
import { csvOfPeople } from './people-csv.ts';
import { type PeoplePage, type PersonBehind, peopleDocument, peopleOf } from './people-document.ts';

interface Props {
  readonly page: PeoplePage;
  readonly variables: VariablesOf<typeof peopleDocument>;
  /** What the file is about. */
  readonly name: string;
  readonly isStale: boolean;
}

/** The people of a list, page after page, each with what is special about their account. */
export function PeopleTable({ page, variables, name, isStale }: Props) {
  const client = useClient();
  const read = async (after: string): Promise<Paged<PersonBehind, string> | undefined> => {
    const { data } = await client.query(peopleDocument, { ...variables, after }).toPromise();
    const further = peopleOf(data);
    return further && pageOf(further);
  };
  const first = pageOf(page);
  const pages = usePages({ first, read, keyOf: ({ person }) => person.id });
  const { items } = pages;
  if (page.totalCount === 0) return <p className="soft">Nobody.</p>;
  const people = `${page.totalCount.toLocaleString('en')} ${page.totalCount === 1 ? 'person' : 'people'}`;
  return (
    <div className={isStale ? 'who-can-list who-can-stale' : 'who-can-list'}>
      <div className="who-can-tools">
        <span className="faint" role="status">
          {items.length === page.totalCount ? people : `${items.length.toLocaleString('en')} of ${people}`}
        </span>
        <DownloadCsv
          total={page.totalCount}
          first={first}
          read={read}
          csvOf={csvOfPeople}
          name={name}
          command="whycan export <folder> --as csv"
        />
      </div>
      <ul className="people-list">
        {items.map(({ person, isGuest, isEnabled }) => (
          <li key={person.id}>
            <AddressLink to={personAddress(person.key)}>
              <KindMark kind={person.kind} size={14} /> <Name text={person.name} most={50} />
            </AddressLink>
            {!isEnabled && <span className="badge badge-deny">account disabled</span>}
            {isGuest && <span className="badge">guest</span>}
          </li>
        ))}
      </ul>
      <ShowMore {...pages} />
    </div>
  );
}
