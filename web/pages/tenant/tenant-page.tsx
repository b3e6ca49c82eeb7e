import { useQuery } from 'urql';
import { graphql } from '../../api/graphql.ts';
import { FailureCard } from '../../parts/feedback/failure-card.tsx';
import { Loading } from '../../parts/feedback/loading.tsx';
import { useTitle } from '../../parts/feedback/use-title.ts';
import { InGraphiql } from '../../parts/graphiql/in-graphiql.tsx';
import { dataAsOf, moment } from '../../parts/text/moment.ts';
import { Name } from '../../parts/text/name.tsx';
import { visible } from '../../parts/text/visible.ts';
import { CountTiles } from './count-tiles.tsx';
import { ImportCard } from './import-card.tsx';
import { SnapshotsCard } from './snapshots-card.tsx';
import { SourcesCard } from './sources-card.tsx';
import { WarningsCard } from './warnings-card.tsx';
import { WorkloadsCard } from './workloads-card.tsx';
import './import-card.css';
import './tenant-page.css';

const tenantPageDocument = graphql(`
  query TenantOverview {
    tenant {
      key
      displayName
      snapshot
      asOf
      importedAt
      catalogueHash
      workloads { isAvailable regime workload { id code displayName isStatusKnown } }
      warningCount
      counts { kind count }
      sources { kind state reason groupCount }
    }
    warningKinds { id severity meaning openCount acceptedCount }
  }
`);

/** What is loaded: the switches that decide, the numbers, and what the import warned about. */
export function TenantPage() {
  const [{ data, error }, ask] = useQuery({ query: tenantPageDocument });
  useTitle('Tenant');
  if (error && !data) return <FailureCard error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} />;
  const tenant = data?.tenant;
  if (!tenant) return <Loading what="the tenant" />;
  return (
    <div className="tenant-page">
      <div>
        <h1>
          <Name text={tenant.displayName} />
        </h1>
        <p className="soft">
          {dataAsOf(tenant)}. Imported on {moment(tenant.importedAt)}. Catalogue{' '}
          <code>{visible(tenant.catalogueHash).slice(0, 12)}</code>.
        </p>
      </div>
      <CountTiles counts={tenant.counts} />
      <div className="tenant-cards">
        <div className="tenant-column">
          <WorkloadsCard workloads={tenant.workloads} />
          <ImportCard />
          <SnapshotsCard shown={tenant.snapshot} />
        </div>
        <div className="tenant-column">
          <SourcesCard sources={tenant.sources} />
          <WarningsCard kinds={data.warningKinds} total={tenant.warningCount} />
        </div>
      </div>
      <InGraphiql document={tenantPageDocument} variables={{}} />
    </div>
  );
}
