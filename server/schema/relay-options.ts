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
    description: 'An object of the graph that can be fetched again by its id.',
    resolveType: (node: unknown) => (node as NodeShape).kind,
  },
  idFieldOptions: {
    description: 'Opaque id, unique across all types, for `node`. It stays the same from one snapshot to the next.',
  },
  nodeQueryOptions: {
    description: 'A node by its opaque id; null if the snapshot has no such node.',
    args: { id: { description: 'The `id` field of a node or of a reference to it.' } },
  },
  nodesQueryOptions: {
    description: `Several nodes by their opaque ids, in the same order; null for each id that the snapshot does not have. At most ${maximumPageSize} ids.`,
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
  pageInfoTypeOptions: { description: 'Information about a page of a connection.' },
  hasNextPageFieldOptions: { description: 'True when rows follow this page.' },
  hasPreviousPageFieldOptions: { description: 'True when rows precede this page.' },
  startCursorFieldOptions: { description: 'Cursor of the first row, for `before`; null on an empty page.' },
  endCursorFieldOptions: { description: 'Cursor of the last row, for `after`; null on an empty page.' },
  cursorFieldOptions: { description: 'Opaque position of this row in its connection.' },
  nodeFieldOptions: { description: 'The node at the end of this edge.', nullable: false as const },
  edgesFieldOptions: {
    description: 'The rows of this page, in order.',
    nullable: false as const,
    complexity: onePerNode,
  },
  nodesOnConnection: {
    description: 'The nodes at the ends of `edges`, for whoever needs nothing of the edges.',
    complexity: onePerNode,
  },
  pageInfoFieldOptions: { description: 'Information about this page.' },
  firstArgOptions: {
    description: `Number of rows from the start (or after \`after\`), at most ${maximumPageSize}; more is an error with the code PAGE_TOO_LARGE. Default: 20, if neither first nor last is set.`,
  },
  lastArgOptions: {
    description: `Number of rows from the end (or before \`before\`), at most ${maximumPageSize}; more is an error with the code PAGE_TOO_LARGE.`,
  },
  afterArgOptions: { description: 'Cursor of the row before this page.' },
  beforeArgOptions: { description: 'Cursor of the row after this page.' },
  defaultConnectionFieldOptions: { complexity: pageComplexity },
};
