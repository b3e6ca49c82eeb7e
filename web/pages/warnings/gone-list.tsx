import { useClient, useQuery } from 'urql';
import { FailureCard } from '../../parts/feedback/failure-card.tsx';
import { Loading } from '../../parts/feedback/loading.tsx';
import { DownloadCsv } from '../../parts/lists/download-csv.tsx';
import { ShowMore } from '../../parts/lists/show-more.tsx';
import { type Paged, pageOf, usePages } from '../../parts/lists/use-pages.ts';
import { visible } from '../../parts/text/visible.ts';
import { ReopenButton } from './reopen-button.tsx';
import { Said } from './said.tsx';
import { goneCsv } from './warnings-csv.ts';
import { type Gone, goneDocument, rowsAtOnce } from './warnings-document.ts';

interface Props {
  readonly onChanged: () => void;
}

/** What was accepted and is no longer among the warnings. */
export function GoneList({ onChanged }: Props) {
  const [{ data, error }, ask] = useQuery({ query: goneDocument, variables: { first: rowsAtOnce } });
  if (error && !data) return <FailureCard error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} />;
  if (!data) return <Loading what="what was accepted" />;
  return <GoneRows list={data.warningAcceptances} onChanged={onChanged} />;
}

interface RowsProps extends Props {
  readonly list: Parameters<typeof pageOf<Gone>>[0] & { readonly totalCount: number };
}

function GoneRows({ list, onChanged }: RowsProps) {
  const client = useClient();
  const read = async (after: string): Promise<Paged<Gone, string> | undefined> => {
    const { data } = await client.query(goneDocument, { first: rowsAtOnce, after }).toPromise();
    return data && pageOf<Gone>(data.warningAcceptances);
  };
  const first = pageOf<Gone>(list);
  const pages = usePages({ first, read, keyOf: ({ key }) => key });
  if (list.totalCount === 0) return <p className="soft">Every warning that was accepted is still there.</p>;
  return (
    <div className="warnings-list">
      <div>
        <DownloadCsv
          total={list.totalCount}
          first={first}
          read={read}
          csvOf={goneCsv}
          name="Accepted warnings no longer found"
          command="whycan warnings --all --csv"
        />
      </div>
      <ul className="warnings-rows">
        {pages.items.map((gone) => (
          <li key={gone.key} className="warnings-row">
            <p>
              <bdi>{visible(gone.sentence)}</bdi>
            </p>
            <p className="faint">
              {gone.isGone === true
                ? 'This snapshot no longer has this warning.'
                : 'This snapshot does not keep all warnings of this kind.'}
            </p>
            <Said acceptance={gone} />
            <div className="warnings-actions">
              <ReopenButton warningKey={gone.key} sentence={gone.sentence} state="GONE" onChanged={onChanged} />
            </div>
          </li>
        ))}
      </ul>
      <ShowMore {...pages} />
    </div>
  );
}
