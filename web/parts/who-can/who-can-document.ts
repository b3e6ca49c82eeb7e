import { graphql, type ResultOf } from '../../api/graphql.ts';

export const whoCanDocument = graphql(`
  query ListWhoCan(
    $capability: String!
    $on: TargetInput
    $outcomes: [Outcome!]!
    $kind: PopulationKind
    $assuming: [ChangeInput!]
    $first: Int!
    $after: String
  ) {
    whoCan(
      capability: $capability
      on: $on
      outcomes: $outcomes
      kind: $kind
      assuming: $assuming
      first: $first
      after: $after
    ) {
      __typename
      ... on Problem {
        code
        message
        suggestion
      }
      ... on WhoCanConnection {
        totalCount
        counts {
          allow
          eligible
          conditional
          unknown
          deny
        }
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            isGuest
            outcome
            sentence
            person {
              kind
              key
              name
              id
            }
            through {
              kind
              key
              name
              id
            }
          }
        }
      }
    }
  }
`);

type Result = ResultOf<typeof whoCanDocument>['whoCan'];
export type WhoCanPage = Extract<Result, { __typename: 'WhoCanConnection' }>;
export type Holder = WhoCanPage['edges'][number]['node'];
