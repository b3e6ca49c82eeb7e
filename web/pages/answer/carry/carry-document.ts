import { graphql, type ResultOf } from '../../../api/graphql.ts';

/** What an answer that is carried away says about where it comes from. */
export const carryDocument = graphql(`
  query Carry($capability: String!, $number: Int!) {
    capability(key: $capability) {
      sources
    }
    snapshot(number: $number) {
      number
      label
      displayName
      tenantKey
      importedAt
      asOf
      catalogueHash
    }
  }
`);

/** The documents that permissions come from. */
export const permissionsDocument = graphql(`
  query SourcesOfPermissions($nodes: [ID!]!) {
    nodes(ids: $nodes) {
      ... on Permission {
        sources
      }
      ... on LegacyPermission {
        sources
      }
    }
  }
`);

export type Provenance = ResultOf<typeof carryDocument>;
