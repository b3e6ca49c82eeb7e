import { graphql } from '../../api/graphql.ts';

export const acceptDocument = graphql(`
  mutation AcceptWarning($key: String!, $reason: String!, $until: String) {
    acceptWarning(key: $key, reason: $reason, until: $until) {
      __typename
      ... on Warning { key state }
      ... on Problem { code message }
    }
  }
`);

export const reopenDocument = graphql(`
  mutation ReopenWarning($key: String!) {
    reopenWarning(key: $key) {
      __typename
      ... on WarningAcceptance { key }
      ... on Problem { code message }
    }
  }
`);

/** What is read anew after a change. */
export const changed = { additionalTypenames: ['Warning', 'WarningKind', 'WarningAcceptance'] };
