import { graphql, type ResultOf } from '../../../api/graphql.ts';

const peopleFragment = graphql(`
  fragment people on PeopleBehindConnection {
    totalCount
    pageInfo { hasNextPage endCursor }
    edges {
      node {
        isGuest
        isEnabled
        isAfterActivation
        person { kind key name id }
      }
    }
  }
`);

export const peopleDocument = graphql(
  `
  query PeopleBehind($id: ID!, $state: AccessState, $first: Int!, $after: String) {
    node(id: $id) {
      __typename
      id
      ... on Group { people(state: $state, first: $first, after: $after) { ...people } }
      ... on EntraRole { people(state: $state, first: $first, after: $after) { ...people } }
      ... on UnifiedRole { people(state: $state, first: $first, after: $after) { ...people } }
      ... on UnifiedAssignment { people(state: $state, first: $first, after: $after) { ...people } }
      ... on LegacyRole { people(state: $state, first: $first, after: $after) { ...people } }
    }
  }
`,
  [peopleFragment],
);

type ShownNode = NonNullable<ResultOf<typeof peopleDocument>['node']>;
export type PeoplePage = Extract<ShownNode, { __typename: 'Group' }>['people'];
export type PersonBehind = PeoplePage['edges'][number]['node'];

/** The people of a node that has some behind it. */
export function peopleOf(data: ResultOf<typeof peopleDocument> | undefined): PeoplePage | undefined {
  const node = data?.node;
  return node && 'people' in node ? node.people : undefined;
}
