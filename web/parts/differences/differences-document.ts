import { graphql, type ResultOf } from '../../api/graphql.ts';

/** A page of the rows; the document declares `$first`, `$after` and `$person`. */
export const rowsFragment = graphql(`
  fragment differenceRows on Differences {
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

/** Who gains and loses what, and why. */
export const differencesFragment = graphql(
  `
  fragment differences on Differences {
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
    ...differenceRows
  }
`,
  [rowsFragment],
);

export type Differences = ResultOf<typeof differencesFragment>;
export type Cause = Differences['causes'][number];
export type DifferenceRows = ResultOf<typeof rowsFragment>['rows'];
export type DifferenceRow = DifferenceRows['edges'][number]['node'];
