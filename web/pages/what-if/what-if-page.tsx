import { useClient, useQuery } from 'urql';
import { useAddress } from '../../address/use-address.ts';
import { DifferencesPane } from '../../parts/differences/differences-pane.tsx';
import { FailureCard } from '../../parts/feedback/failure-card.tsx';
import { Loading } from '../../parts/feedback/loading.tsx';
import { useTitle } from '../../parts/feedback/use-title.ts';
import { InGraphiql } from '../../parts/graphiql/in-graphiql.tsx';
import { type WhatIfAddress, whatIfAddress } from './address.ts';
import { ChangeForm } from './change-form.tsx';
import { ChangeTray } from './change-tray.tsx';
import { FirstChanges } from './first-changes.tsx';
import { impactDocument, impactRowsDocument } from './impact-document.ts';
import './what-if-page.css';

const rowsAtOnce = 50;

/** What changes would do to everybody, before anybody makes them. */
export function WhatIfPage({ address }: { readonly address: WhatIfAddress }) {
  const client = useClient();
  const { refine } = useAddress();
  const { changes, person } = address;
  useTitle('What if');
  const variables = { changes: [...changes], first: rowsAtOnce, ...(person === undefined ? {} : { person }) };
  const [{ data, error, fetching, stale }, ask] = useQuery({
    query: impactDocument,
    variables,
    pause: changes.length === 0,
  });
  const answer = changes.length === 0 ? undefined : data?.impact;
  const impact = answer?.__typename === 'Impact' ? answer : undefined;
  return (
    <article className="card node-page what-if-page">
      <div>
        <h1>What if</h1>
        <p className="soft">
          Who would gain or lose what, if these changes were made. Nothing is written to the tenant.
        </p>
      </div>
      <ChangeForm onAdd={(change) => refine({ ...address, changes: [...changes, change] })} />
      {changes.length === 0 && <FirstChanges />}
      {changes.length > 0 && (
        <ChangeTray
          changes={changes}
          sentences={stale || fetching ? undefined : impact?.sentences}
          onChange={(left) => refine(left.length === 0 ? whatIfAddress() : { ...address, changes: left })}
        />
      )}
      {error && !answer && <FailureCard error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} />}
      {changes.length > 0 && !error && !answer && <Loading what="everybody, before and after" rows={6} />}
      {answer && answer.__typename !== 'Impact' && (
        <p role="alert">
          {answer.message} {answer.suggestion && `Did you mean “${answer.suggestion}”?`}
        </p>
      )}
      {impact && (
        <DifferencesPane
          differences={impact}
          isStale={stale || fetching}
          person={person}
          onPerson={(one) => refine({ ...whatIfAddress(...changes), ...(one === undefined ? {} : { person: one }) })}
          read={async (after) => {
            const page = await client.query(impactRowsDocument, { ...variables, after }).toPromise();
            return page.data?.impact.__typename === 'Impact' ? page.data.impact.rows : undefined;
          }}
        />
      )}
      {changes.length > 0 && <InGraphiql document={impactDocument} variables={variables} />}
    </article>
  );
}
