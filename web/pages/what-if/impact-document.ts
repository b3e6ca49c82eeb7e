import { graphql } from '../../api/graphql.ts';
import { differencesFragment, rowsFragment } from '../../parts/differences/differences-document.ts';

export const impactDocument = graphql(
  `
  query ImpactOfChanges($changes: [ChangeInput!]!, $person: String, $first: Int!, $after: String) {
    impact(assuming: $changes) {
      __typename
      ... on Problem { code message suggestion }
      ... on Impact {
        sentences
        ...differences
      }
    }
  }
`,
  [differencesFragment],
);

/** A further page of the rows. */
export const impactRowsDocument = graphql(
  `
  query ImpactRows($changes: [ChangeInput!]!, $person: String, $first: Int!, $after: String) {
    impact(assuming: $changes) {
      __typename
      ... on Impact { ...differenceRows }
    }
  }
`,
  [rowsFragment],
);
