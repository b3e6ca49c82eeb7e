import { graphql, type ResultOf } from '../../api/graphql.ts';

export const compareDocument = graphql(`
  query ComparedPeople($who: [String!]!) {
    compare(who: $who) {
      __typename
      ... on Problem {
        code
        message
        suggestion
      }
      ... on Comparison {
        people {
          kind
          key
          name
          id
        }
        same
        different
        rows {
          because
          verdicts
          only {
            key
          }
          capability {
            key
            name
          }
        }
      }
    }
  }
`);

type Result = ResultOf<typeof compareDocument>['compare'];
export type Comparison = Extract<Result, { __typename: 'Comparison' }>;
export type ComparedRow = Comparison['rows'][number];
export type ComparedPerson = Comparison['people'][number];
