import { useRef } from 'react';
import { useQuery } from 'urql';
import { FailureCard } from '../../parts/feedback/failure-card.tsx';
import { Loading } from '../../parts/feedback/loading.tsx';
import { useTitle } from '../../parts/feedback/use-title.ts';
import { InGraphiql } from '../../parts/graphiql/in-graphiql.tsx';
import { Icon } from '../../parts/icon/icon.tsx';
import type { WarningsAddress } from './address.ts';
import { FilterBar } from './filter-bar.tsx';
import { GoneList } from './gone-list.tsx';
import { KindTable } from './kind-table.tsx';
import { countsIn } from './totals.ts';
import { WarningList } from './warning-list.tsx';
import { goneDocument, rowsAtOnce, variablesOf, warningsDocument } from './warnings-document.ts';
import './warnings-page.css';

/** All warnings of the tenant: what they mean, what to do, and which of them somebody accepted. */
export function WarningsPage({ address }: { readonly address: WarningsAddress }) {
  const variables = variablesOf(address);
  const [{ data, error, stale }, ask] = useQuery({ query: warningsDocument, variables });
  const status = useRef<HTMLParagraphElement>(null);
  const isGone = address.show === 'gone';
  useTitle('Configuration warnings');
  if (error && !data) return <FailureCard error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} />;
  if (!data) return <Loading what="the warnings" rows={10} />;
  const { warningKinds: kinds, warnings, gone } = data;
  const total = data.tenant?.warningCount ?? 0;
  const kept = data.tenant?.warnings.length ?? 0;
  const counts = { ...countsIn(kinds), gone: gone.totalCount };
  return (
    <article className="card node-page warnings-page">
      <div className="node-head">
        <Icon name="warning" size={20} />
        <h1>Configuration warnings</h1>
      </div>
      <p className="soft">Valid, but probably not intended. A warning that is as it should be can be accepted.</p>
      {kept < total && (
        <p className="warnings-kept">
          A snapshot keeps the first {kept.toLocaleString('en')} of its {total.toLocaleString('en')} warnings; the
          others are counted below, but not listed. <code>whycan import --json</code> prints all of them.
        </p>
      )}
      <KindTable kinds={kinds} address={address} />
      <FilterBar address={address} kinds={kinds} counts={counts} />
      <p className="faint" role="status" ref={status} tabIndex={-1}>
        {said(isGone ? gone.totalCount : warnings.totalCount, isGone)}
      </p>
      {isGone ? (
        <GoneList onChanged={() => status.current?.focus()} />
      ) : (
        <WarningList
          page={warnings}
          kinds={kinds}
          address={address}
          isStale={stale}
          onChanged={() => status.current?.focus()}
        />
      )}
      {isGone ? (
        <InGraphiql document={goneDocument} variables={{ first: rowsAtOnce }} />
      ) : (
        <InGraphiql document={warningsDocument} variables={variables} />
      )}
    </article>
  );
}

function said(total: number, isGone: boolean): string {
  const count = total.toLocaleString('en');
  if (isGone) return `${count} accepted, but no longer among the warnings`;
  return total === 1 ? '1 warning' : `${count} warnings`;
}
