import { useEffect } from 'react';
import { useQuery } from 'urql';
import { useAnnounce } from '../../parts/feedback/announcer.tsx';
import { FailureCard } from '../../parts/feedback/failure-card.tsx';
import { Loading } from '../../parts/feedback/loading.tsx';
import { InGraphiql } from '../../parts/graphiql/in-graphiql.tsx';
import type { CompareAddress } from './address.ts';
import { compareDocument } from './compare-document.ts';
import { ComparedTable } from './compared-table.tsx';
import { OnlyFilter } from './only-filter.tsx';

/** What differs between those who are chosen. */
export function ComparedPane({ address }: { readonly address: CompareAddress }) {
  const [{ data, error }, ask] = useQuery({ query: compareDocument, variables: { who: [...address.who] } });
  const answer = data?.compare;
  const comparison = answer?.__typename === 'Comparison' ? answer : undefined;
  const announce = useAnnounce();
  const summary = comparison ? summaryOf(comparison) : '';
  useEffect(() => {
    if (summary !== '') announce(summary);
  }, [summary, announce]);
  if (error && !answer) return <FailureCard error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} />;
  if (!answer) return <Loading what="the comparison" rows={6} />;
  if (answer.__typename !== 'Comparison') {
    return (
      <p role="alert">
        {answer.message} {answer.suggestion && `Did you mean “${answer.suggestion}”?`}
      </p>
    );
  }
  return (
    <section aria-labelledby="compared-title" className="compared">
      <h2 id="compared-title" className="card-title">
        What differs
      </h2>
      <p className="soft">{summary}</p>
      {answer.different > 0 && (
        <>
          <OnlyFilter comparison={answer} address={address} />
          <ComparedTable comparison={answer} {...(address.only === undefined ? {} : { only: address.only })} />
        </>
      )}
      <InGraphiql document={compareDocument} variables={{ who: address.who }} />
    </section>
  );
}

function summaryOf({ same, different }: { readonly same: number; readonly different: number }): string {
  const actions = `${same + different} actions`;
  if (different === 0) return `All ${actions} have the same answer.`;
  return `${different} of ${actions} ${different === 1 ? 'has' : 'have'} different answers; the other ${same} the same.`;
}
