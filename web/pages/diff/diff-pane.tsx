import { useClient, useQuery } from 'urql';
import { useAddress } from '../../address/use-address.ts';
import { DifferencesPane } from '../../parts/differences/differences-pane.tsx';
import { FailureCard } from '../../parts/feedback/failure-card.tsx';
import { Loading } from '../../parts/feedback/loading.tsx';
import { InGraphiql } from '../../parts/graphiql/in-graphiql.tsx';
import { visible } from '../../parts/text/visible.ts';
import { type DiffAddress, diffAddress } from './address.ts';
import { diffDocument, diffFactsDocument, diffRowsDocument } from './diff-document.ts';
import { FactList } from './fact-list.tsx';

interface Props {
  readonly address: DiffAddress;
  readonly from: number;
  readonly to: number;
}

const rowsAtOnce = 50;

export function DiffPane({ address, from, to }: Props) {
  const client = useClient();
  const { refine } = useAddress();
  const { person } = address;
  const both = { from, to };
  const variables = { ...both, first: rowsAtOnce, facts: rowsAtOnce, ...(person === undefined ? {} : { person }) };
  const [{ data, error, stale }, ask] = useQuery({ query: diffDocument, variables });
  const answer = data?.diff;
  if (error && !answer) return <FailureCard error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} />;
  if (!answer) return <Loading what="both snapshots" rows={8} />;
  if (answer.__typename !== 'Diff') return <p role="alert">{answer.message}</p>;
  return (
    <>
      {answer.remarks.map((remark) => (
        <p key={remark} className="soft">
          <bdi>{visible(remark)}</bdi>
        </p>
      ))}
      <FactList
        facts={answer.facts}
        read={async (afterFact) => {
          const page = await client.query(diffFactsDocument, { ...both, facts: rowsAtOnce, afterFact }).toPromise();
          return page.data?.diff.__typename === 'Diff' ? page.data.diff.facts.list : undefined;
        }}
      />
      <DifferencesPane
        differences={answer}
        isStale={stale}
        person={person}
        onPerson={(one) => refine({ ...diffAddress(from, to), ...(one === undefined ? {} : { person: one }) })}
        read={async (after) => {
          const page = await client.query(diffRowsDocument, { ...variables, after }).toPromise();
          return page.data?.diff.__typename === 'Diff' ? page.data.diff.rows : undefined;
        }}
      />
      <InGraphiql document={diffDocument} variables={variables} />
    </>
  );
}
