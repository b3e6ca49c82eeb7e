import { graphql, type ResultOf } from '../../api/graphql.ts';
import { edgeFragment, nodeFragment } from '../picture-fragment.ts';

const aroundFragment = graphql(
  `
  fragment Around on Neighbourhood {
    nodes { ...DrawnNode }
    edges { ...DrawnEdge }
    fans { node kind direction neighbours label total shown }
  }
`,
  [nodeFragment, edgeFragment],
);

/** What is around some nodes; and for those of which somebody wants to see more, as much as there is at once. */
export const aroundDocument = graphql(
  `
  query Neighbourhood($nodes: [ID!]!, $more: [ID!]!) {
    neighbourhood(nodes: $nodes) { ...Around }
    more: neighbourhood(nodes: $more, first: 100) { ...Around }
  }
`,
  [aroundFragment],
);

export type AroundData = ResultOf<typeof aroundDocument>;
export type Neighbourhood = AroundData['neighbourhood'];
export type LinkFan = Neighbourhood['fans'][number];

/** The server answers about no more nodes at once. */
export const mostNodes = 30;
