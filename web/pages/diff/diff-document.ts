import { graphql, type ResultOf } from '../../api/graphql.ts';
import { differencesFragment, rowsFragment } from '../../parts/differences/differences-document.ts';

const factsFragment = graphql(`
  fragment factList on FactDifferences {
    list(first: $facts, after: $afterFact) {
      totalCount
      pageInfo { hasNextPage endCursor }
      edges { node { change kind from to sentence } }
    }
  }
`);

export const diffDocument = graphql(
  `
  query DiffOfSnapshots(
    $from: Int!, $to: Int!, $person: String, $first: Int!, $after: String, $facts: Int!, $afterFact: String
  ) {
    diff(from: $from, to: $to) {
      __typename
      ... on Problem { code message suggestion }
      ... on Diff {
        remarks
        facts { added removed changed ...factList }
        ...differences
      }
    }
  }
`,
  [factsFragment, differencesFragment],
);

export const diffRowsDocument = graphql(
  `
  query DiffRows($from: Int!, $to: Int!, $person: String, $first: Int!, $after: String) {
    diff(from: $from, to: $to) {
      __typename
      ... on Diff { ...differenceRows }
    }
  }
`,
  [rowsFragment],
);

export const diffFactsDocument = graphql(
  `
  query DiffFacts($from: Int!, $to: Int!, $facts: Int!, $afterFact: String) {
    diff(from: $from, to: $to) {
      __typename
      ... on Diff { facts { ...factList } }
    }
  }
`,
  [factsFragment],
);

export type Diff = Extract<ResultOf<typeof diffDocument>['diff'], { __typename: 'Diff' }>;
export type FactPage = ResultOf<typeof factsFragment>['list'];
