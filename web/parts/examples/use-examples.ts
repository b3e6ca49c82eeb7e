import { useQuery } from 'urql';
import { graphql, type ResultOf } from '../../api/graphql.ts';

const exampleFragment = graphql(`
  fragment ExampleCapability on Capability {
    key
    title
    phrase
    section
    takes
    workloads
  }
`);

const examplesDocument = graphql(
  `
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
    isolate: capability(key: "mde.device.isolate") { ...ExampleCapability }
    remediate: capability(key: "mdo.mail.remediate") { ...ExampleCapability }
    hunt: capability(key: "hunting.view") { ...ExampleCapability }
    respond: capability(key: "mde.lr.advancedCommand") { ...ExampleCapability }
    explore: capability(key: "mdo.explorer.view") { ...ExampleCapability }
    capabilities(first: 5) {
      edges {
        node {
          ...ExampleCapability
        }
      }
    }
  }
`,
  [exampleFragment],
);

export type ExamplePerson = ResultOf<typeof examplesDocument>['users']['edges'][number]['node'];

/** People and capabilities of what is loaded, for questions that can be opened at once. */
export function useExamples() {
  const [{ data, fetching }] = useQuery({ query: examplesDocument });
  const people = data?.users.edges.map((edge) => edge.node) ?? [];
  // People ask about these first; the ones that the catalogue knows are offered.
  const asked = data ? [data.isolate, data.remediate, data.hunt, data.respond, data.explore] : [];
  const known = asked.filter((capability) => capability !== null);
  const capabilities = known.length > 0 ? known : (data?.capabilities.edges.map((edge) => edge.node) ?? []);
  const hasMore = data?.users.pageInfo.hasNextPage ?? false;
  return { people, hasMore, capabilities, isLoading: fetching && !data };
}
