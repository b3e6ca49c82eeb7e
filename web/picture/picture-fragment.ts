import { graphql, type ResultOf } from '../api/graphql.ts';

export const nodeFragment = graphql(`
  fragment DrawnNode on PictureNode {
    key
    kind
    name
    detail
    column
    state
    isEssential
    reference {
      kind
      key
      name
      product
      id
    }
  }
`);

export const edgeFragment = graphql(`
  fragment DrawnEdge on PictureEdge {
    key
    kind
    label
    source
    target
    state
  }
`);

/** What a page asks for where the schema has a picture, so that it can be drawn. */
export const pictureFragment = graphql(
  `
  fragment DrawnPicture on Picture {
    nodes { ...DrawnNode }
    edges { ...DrawnEdge }
    gates {
      key
      operator
      label
      verdict
    }
    truncated {
      total
      shown
      reason
    }
  }
`,
  [nodeFragment, edgeFragment],
);

export type Picture = ResultOf<typeof pictureFragment>;
export type PictureNode = Picture['nodes'][number];
export type PictureEdge = Picture['edges'][number];
export type PictureGate = Picture['gates'][number];
