import { useQuery } from 'urql';
import { graphql, type ResultOf } from './graphql.ts';

const tenantDocument = graphql(`
  query LoadedTenant {
    tenant {
      key
      displayName
      snapshot
      asOf
      importedAt
      sources {
        kind
        state
      }
    }
  }
`);

export type LoadedTenant = NonNullable<ResultOf<typeof tenantDocument>['tenant']>;

/** What is loaded: undefined while asking, null when nothing has been imported yet. */
export function useTenant() {
  const [result, ask] = useQuery({ query: tenantDocument });
  return {
    tenant: result.data?.tenant,
    error: result.error,
    isLoading: result.fetching && !result.data,
    retry: () => ask({ requestPolicy: 'network-only' }),
  };
}
