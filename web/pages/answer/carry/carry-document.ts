import { graphql, type ResultOf } from '../../../api/graphql.ts';

/** What an answer that is carried away says about where it comes from. */
export const carryDocument = graphql(`
  query Carry($capability: String!, $nodes: [ID!]!, $number: Int!) {
    capability(key: $capability) {
      sources
    }
    nodes(ids: $nodes) {
      ... on Permission {
        sources
      }
      ... on LegacyPermission {
        sources
      }
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

export type Provenance = ResultOf<typeof carryDocument>;

/** Every document behind an answer once, as the catalogue writes it. */
export function sourcesOf({ capability, nodes }: Provenance, readings: readonly string[]): string[] {
  const permissions = nodes.flatMap((node) => (node && 'sources' in node ? node.sources : []));
  return [...new Set([...(capability?.sources ?? []), ...permissions, ...readings])];
}
