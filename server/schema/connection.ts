import { resolveArrayConnection, resolveCursorConnection } from '@pothos/plugin-relay';
import type { Listed, SnapshotView } from '../store/snapshot-view.ts';
import type { Context } from './context.ts';
import { type Arrangement, arranged, fits, inOrder, type NodeFilter } from './nodes/arranged.ts';
import { type ModelNodes, modelNodes, type NodeTable, nodesIn } from './nodes/model-nodes.ts';
import type { NodeShape } from './nodes/node-shapes.ts';
import {
  cursorIn,
  type DeviceGroupOrder,
  isByKey,
  isDescending,
  type Order,
  type OrderedArguments,
  withoutMarks,
} from './order.ts';
import { defaultPageSize, maximumPageSize, refuseLargerPage } from './page-size.ts';

/** A page as the store takes it. */
export type PageRequest = Parameters<SnapshotView['listDevices']>[0];
/** What narrows a list of the store. */
export type ListFilter = Parameters<SnapshotView['countListed']>[1];

const sizes = { defaultSize: defaultPageSize, maxSize: maximumPageSize };

/** A page of a list in memory, in its order; `edgeOf` says what stands on the edge and at its end. */
export function pageOf<Item, Edge extends { readonly node: unknown }>(
  args: OrderedArguments,
  items: readonly Item[],
  edgeOf: (item: Item) => Edge,
) {
  refuseLargerPage(args);
  const page = resolveArrayConnection({ args: withoutMarks(args), ...sizes }, items);
  const found = page.edges as readonly { readonly cursor: string; readonly node: Item }[];
  const edges = found.map(({ cursor, node }) => ({ cursor: cursorIn(args, cursor), ...edgeOf(node) }));
  return { totalCount: items.length, pageInfo: pageInfoOf(page.pageInfo, edges), edges };
}

function pageInfoOf(
  { hasNextPage, hasPreviousPage }: { readonly hasNextPage: boolean; readonly hasPreviousPage: boolean },
  edges: readonly { readonly cursor: string }[],
) {
  const ends = { startCursor: edges[0]?.cursor ?? null, endCursor: edges.at(-1)?.cursor ?? null };
  return { hasNextPage, hasPreviousPage, ...ends };
}

/** A page of the edges that a filter leaves, in the order that is asked for. */
export function pageOfEdges<Edge extends { readonly node: NodeShape; readonly state?: unknown }>(
  args: OrderedArguments & Arrangement,
  edges: readonly Edge[],
) {
  return pageOf(args, arranged(edges, args), (edge) => edge);
}

/** The same where nothing stands on the edges. */
export function pageOfNodes<Node extends NodeShape>(args: OrderedArguments & Arrangement, nodes: readonly Node[]) {
  return pageOfEdges(
    args,
    nodes.map((node) => ({ node })),
  );
}

/** A page of all nodes of one kind, or of those that a filter leaves. */
export async function pageOfKind<Kind extends keyof ModelNodes>(
  kind: Kind,
  args: OrderedArguments & Arrangement,
  context: Context,
) {
  type Node = ModelNodes[Kind] extends ReadonlyMap<string, infer Found extends NodeShape> ? Found : never;
  const { filter, orderBy } = args;
  const view = await context.view();
  const table = view && (modelNodes(view.model)[kind] as NodeTable<Node>);
  const all = table ? await context.turn(() => inAskedOrder(table, orderBy)) : [];
  return pageOf(args, filter ? await context.turn(() => all.filter(fitting(filter))) : all, (node) => ({ node }));
}

const fitting = (filter: NodeFilter) => (node: NodeShape) => fits(node, filter);

const ordered = new WeakMap<object, Map<Order, readonly unknown[]>>();

/** Sorted once for each order. */
function inAskedOrder<Node extends NodeShape>(table: NodeTable<Node>, order: DeviceGroupOrder | null | undefined) {
  if (!order) return nodesIn(table);
  const orders = ordered.get(table) ?? new Map<Order, readonly unknown[]>();
  ordered.set(table, orders);
  const known = orders.get(order) as readonly Node[] | undefined;
  if (known) return known;
  const nodes = inOrder(nodesIn(table), order, (node) => node);
  orders.set(order, nodes);
  return nodes;
}

/**
 * A page of rows that the database lists by name or by key; `edgeOf` says what stands on the edge and at its end. They
 * are counted when somebody asks how many there are.
 */
export async function pageOfRows<Row, Edge extends { readonly node: unknown }>(
  args: OrderedArguments,
  list: (page: PageRequest) => Promise<readonly Listed<Row>[]>,
  edgeOf: (row: Row) => Edge,
  totalCount: () => number | Promise<number>,
) {
  refuseLargerPage(args);
  const { after, before, ...rest } = withoutMarks(args);
  const decoded = { ...rest, after: decodeCursor(after), before: decodeCursor(before) };
  const page = await resolveCursorConnection<Promise<readonly Listed<Row>[]>>(
    { args: decoded, ...sizes, toCursor: (listed) => listed.cursor },
    (range) => list(pageRequest(range, args.orderBy)),
  );
  const edges = page.edges.map(({ cursor, node }) => ({
    cursor: cursorIn(args, encodeCursor(cursor)),
    ...edgeOf(node.row),
  }));
  return { totalCount, pageInfo: pageInfoOf(page.pageInfo, edges), edges };
}

interface Range {
  readonly limit: number;
  readonly inverted: boolean;
  readonly after?: string | undefined;
  readonly before?: string | undefined;
}

/** The store knows ascending orders. A descending one is the same list from its end, so what comes after comes before. */
function pageRequest({ limit, inverted, ...range }: Range, order: Order | null | undefined): PageRequest {
  const isBackwards = isDescending(order);
  const { after, before } = isBackwards ? { after: range.before, before: range.after } : range;
  return {
    limit,
    inverted: inverted !== isBackwards,
    ...(isByKey(order) ? { by: 'id' as const } : {}),
    ...(after ? { after } : {}),
    ...(before ? { before } : {}),
  };
}

function encodeCursor(key: string): string {
  return Buffer.from(key).toString('base64url');
}

/** Any text decodes to some position, so a made-up cursor leads somewhere in the list and does no harm. */
function decodeCursor(cursor: string | null | undefined): string | null {
  return cursor === null || cursor === undefined ? null : Buffer.from(cursor, 'base64url').toString();
}
