import { graphql, type ResultOf } from '../../../api/graphql.ts';

export const overTimeDocument = graphql(`
  query OverTime($person: String!, $capability: String!, $on: TargetInput) {
    answerHistory(user: $person, capability: $capability, on: $on) {
      __typename
      ... on AnswerHistory {
        total
        entries {
          snapshot
          label
          importedAt
          asOf
          verdict
          state
          sentence
          changed
        }
      }
    }
  }
`);

type Result = ResultOf<typeof overTimeDocument>['answerHistory'];
export type AnswerHistory = Extract<Result, { __typename: 'AnswerHistory' }>;
export type PastAnswer = AnswerHistory['entries'][number];
