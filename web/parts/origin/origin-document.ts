import { graphql, type ResultOf } from '../../api/graphql.ts';

export const originFragment = graphql(`
  fragment ToldOrigin on Origin {
    kind
    data
    place { file line }
    files { path format asOf resources }
    fileCount
    snapshot
    importedAt
    documents { title date url }
    portalLinks { portal page url isOwnPage }
  }
`);

export const nodeOriginDocument = graphql(
  `
  query NodeOrigin($id: ID!) {
    nodeOrigin(id: $id) { ...ToldOrigin }
  }
`,
  [originFragment],
);

export const linkOriginDocument = graphql(
  `
  query LinkOrigin($kind: EdgeKind!, $from: ID!, $to: ID!) {
    linkOrigin(kind: $kind, from: $from, to: $to) { ...ToldOrigin }
  }
`,
  [originFragment],
);

export type ToldOrigin = ResultOf<typeof originFragment>;
