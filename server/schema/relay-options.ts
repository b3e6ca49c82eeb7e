import { GraphQLError } from 'graphql';
import type { NodeShape } from './nodes/node-shapes.ts';
import { maximumPageSize, pageComplexity } from './page-size.ts';

interface NodeId {
  readonly typename: string;
  readonly id: string;
}

const onePerNode = { field: 1, multiplier: 1 };

/** Relay's shared types with descriptions, non-null edges and nodes, and pages priced by their size. */
export const relayOptions = {
  nodeTypeOptions: {
    description: 'Anything of the graph that has an id of its own and can be fetched again by it.',
    resolveType: (node: unknown) => (node as NodeShape).kind,
  },
  idFieldOptions: {
    description: 'Opaque id, unique over all types; give it to `node`. It stays the same between snapshots.',
  },
  nodeQueryOptions: {
    description: 'One node by its opaque id; null when the current snapshot has no such node.',
    args: { id: { description: 'The `id` field of a node or of a reference to it.' } },
  },
  nodesQueryOptions: {
    description: `Several nodes by their opaque ids, in the order given; null for each that the current snapshot does not have. At most ${maximumPageSize} ids.`,
    args: { ids: { description: `Ids of nodes, at most ${maximumPageSize}.` } },
    complexity: ({ ids }: { ids: readonly unknown[] }) => ({ field: 1, multiplier: ids.length }),
    resolve: (
      _: unknown,
      { ids }: { ids: readonly NodeId[] },
      _context: unknown,
      _info: unknown,
      resolveNodes: (ids: NodeId[]) => Promise<unknown[]>,
    ) => {
      if (ids.length <= maximumPageSize) return resolveNodes([...ids]);
      throw new GraphQLError(
        `nodes takes at most ${maximumPageSize} ids, not ${ids.length}. Ask in several documents.`,
      );
    },
  },
  pageInfoTypeOptions: { description: 'Where a page of a connection begins and ends.' },
  hasNextPageFieldOptions: { description: 'True when rows follow this page.' },
  hasPreviousPageFieldOptions: { description: 'True when rows precede this page.' },
  startCursorFieldOptions: { description: 'Cursor of the first row; null on an empty page.' },
  endCursorFieldOptions: { description: 'Cursor of the last row, to be given as `after`; null on an empty page.' },
  cursorFieldOptions: { description: 'Opaque position of this row in its connection.' },
  nodeFieldOptions: { description: 'The node at the end of this edge.', nullable: false as const },
  edgesFieldOptions: {
    description: 'The rows of this page, in order.',
    nullable: false as const,
    complexity: onePerNode,
  },
  pageInfoFieldOptions: { description: 'Where this page begins and ends.' },
  firstArgOptions: {
    description: `How many rows from the start (or after \`after\`); at most ${maximumPageSize}, 20 when neither first nor last is given.`,
  },
  lastArgOptions: {
    description: `How many rows from the end (or before \`before\`); at most ${maximumPageSize}.`,
  },
  afterArgOptions: { description: 'Cursor of the row that this page follows.' },
  beforeArgOptions: { description: 'Cursor of the row that this page precedes.' },
  defaultConnectionFieldOptions: { complexity: pageComplexity },
};
