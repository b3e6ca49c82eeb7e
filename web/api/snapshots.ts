import { useQuery } from 'urql';
import { graphql, type ResultOf } from './graphql.ts';

const snapshotsDocument = graphql(`
  query Snapshots {
    snapshots {
      number
      isCurrent
      displayName
      asOf
      importedAt
      label
      isKept
      counts {
        kind
        count
      }
    }
  }
`);

export type ListedSnapshot = ResultOf<typeof snapshotsDocument>['snapshots'][number];

/** The snapshots that can be read, newest first, as they are when it is asked; undefined while asking. */
export function useSnapshots() {
  const [{ data, error }] = useQuery({ query: snapshotsDocument, requestPolicy: 'cache-and-network' });
  return { snapshots: data?.snapshots, error };
}
