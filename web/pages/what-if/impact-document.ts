import { graphql, type ResultOf } from '../../api/graphql.ts';

const rowsFragment = graphql(`
  fragment impactRows on Impact {
    rows(first: $first, after: $after, person: $person) {
      totalCount
      pageInfo { hasNextPage endCursor }
      edges {
        node {
          person { kind key name id }
          capability { key name }
          deviceGroup { key name }
          before
          after
          sentence
        }
      }
    }
  }
`);

export const impactDocument = graphql(
  `
  query ImpactOfChanges($changes: [ChangeInput!]!, $person: String, $first: Int!, $after: String) {
    impact(assuming: $changes) {
      __typename
      ... on Problem { code message suggestion }
      ... on Impact {
        sentences
        people { affected gain lose unchanged }
        capabilities {
          capability { key name }
          gain
          lose
          deviceGroups { deviceGroup { key name } gain lose }
        }
        causes {
          sentence
          people
          nodes { kind key name id }
          gain { key name }
          lose { key name }
        }
        ...impactRows
      }
    }
  }
`,
  [rowsFragment],
);

/** A further page of the rows. */
export const impactRowsDocument = graphql(
  `
  query ImpactRows($changes: [ChangeInput!]!, $person: String, $first: Int!, $after: String) {
    impact(assuming: $changes) {
      __typename
      ... on Impact { ...impactRows }
    }
  }
`,
  [rowsFragment],
);

type Result = ResultOf<typeof impactDocument>['impact'];
export type Impact = Extract<Result, { __typename: 'Impact' }>;
export type Cause = Impact['causes'][number];
export type ImpactRows = Impact['rows'];
export type ImpactRow = ImpactRows['edges'][number]['node'];
