import { useQuery } from 'urql';
import { graphql } from '../api/graphql.ts';

const examplesDocument = graphql(`
  query Examples {
    users(first: 12) {
      edges {
        node {
          key
          displayName
          userPrincipalName
          accountEnabled
          userType
        }
      }
      pageInfo {
        hasNextPage
      }
    }
    capabilities(first: 100) {
      edges {
        node {
          key
          title
          phrase
          section
        }
      }
    }
  }
`);

/** Capabilities that people ask about first; the ones that the catalogue knows are offered. */
const asked = [
  'mde.device.isolate',
  'mdo.mail.remediate',
  'hunting.view',
  'mde.lr.advancedCommand',
  'mdo.explorer.view',
];

/** People and capabilities of what is loaded, for questions that can be opened at once. */
export function useExamples() {
  const [{ data, fetching }] = useQuery({ query: examplesDocument });
  const people = data?.users.edges.map((edge) => edge.node) ?? [];
  const all = data?.capabilities.edges.map((edge) => edge.node) ?? [];
  const known = asked.flatMap((key) => all.find((capability) => capability.key === key) ?? []);
  const capabilities = known.length > 0 ? known : all;
  const hasMore = data?.users.pageInfo.hasNextPage ?? false;
  return { people, hasMore, capabilities, isLoading: fetching && !data };
}
