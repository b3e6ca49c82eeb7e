import { graphql, type ResultOf } from '../api/graphql.ts';

/** What a page asks for where the schema has a picture, so that it can be drawn. */
export const pictureFragment = graphql(`
  fragment DrawnPicture on Picture {
    nodes {
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
    edges {
      key
      kind
      label
      source
      target
      state
    }
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
`);

export type Picture = ResultOf<typeof pictureFragment>;
export type PictureNode = Picture['nodes'][number];
export type PictureEdge = Picture['edges'][number];
export type PictureGate = Picture['gates'][number];
