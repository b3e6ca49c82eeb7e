import { type DefaultConnectionArguments, resolveArrayConnection, resolveCursorConnection } from '@pothos/plugin-relay';
import type { Listed, SnapshotView } from '../store/snapshot-view.ts';
import type { Context } from './context.ts';
import { loadPrincipal } from './nodes/loaders.ts';
import { type ModelNodes, modelNodes, type NodeTable, nodesIn } from './nodes/model-nodes.ts';
import { defaultPageSize, maximumPageSize, refuseLargerPage } from './page-size.ts';

/** A page as the store takes it. */
export type PageRequest = Parameters<SnapshotView['listDevices']>[0];

const sizes = { defaultSize: defaultPageSize, maxSize: maximumPageSize };

/** A page of a list in memory; `edgeOf` says what stands on the edge and at its end. */
export function pageOf<Item, Edge extends { readonly node: unknown }>(
  args: DefaultConnectionArguments,
  items: readonly Item[],
  edgeOf: (item: Item) => Edge,
) {
  refuseLargerPage(args);
  const page = resolveArrayConnection({ args, ...sizes }, items);
  const edges = page.edges as readonly { readonly cursor: string; readonly node: Item }[];
  return {
    totalCount: items.length,
    pageInfo: page.pageInfo,
    edges: edges.map(({ cursor, node }) => ({ cursor, ...edgeOf(node) })),
  };
}

/** A page of all nodes of one kind, or of those that are meant. */
export async function pageOfKind<Kind extends keyof ModelNodes>(
  kind: Kind,
  args: DefaultConnectionArguments,
  context: Context,
  isMeant?: (node: ModelNodes[Kind] extends ReadonlyMap<string, infer Found> ? Found : never) => boolean,
) {
  const view = await context.view();
  const table = view && modelNodes(view.model)[kind];
  type Node = ModelNodes[Kind] extends ReadonlyMap<string, infer Found> ? Found : never;
  const all = table ? nodesIn(table as NodeTable<Node>) : [];
  return pageOf(args, isMeant ? await context.turn(() => all.filter(isMeant)) : all, (node) => ({ node }));
}

/** A page of principals that something names by id. Ids of principals that are gone from the directory or not known lead nowhere. */
export async function pageOfPrincipals<Entry extends { readonly principal: string }>(
  args: DefaultConnectionArguments,
  entries: readonly Entry[],
  context: Context,
) {
  const view = await context.view();
  const { deletedPrincipals, unknownPrincipals } = view?.model ?? {};
  const isGone = (id: string) => deletedPrincipals?.has(id) === true || unknownPrincipals?.has(id) === true;
  const page = pageOf(
    args,
    entries.filter((entry) => !isGone(entry.principal)),
    (entry) => ({ node: entry }),
  );
  const edges = await Promise.all(
    page.edges.map(async ({ cursor, node: entry }) => {
      const node = await loadPrincipal(entry.principal, context);
      return node === undefined ? [] : [{ ...entry, cursor, node }];
    }),
  );
  return { totalCount: page.totalCount, pageInfo: page.pageInfo, edges: edges.flat() };
}

/**
 * A page of rows that the database lists by sort key; `edgeOf` says what stands on the edge and at its end. They are
 * counted when somebody asks how many there are.
 */
export async function pageOfRows<Row, Edge extends { readonly node: unknown }>(
  args: DefaultConnectionArguments,
  list: (page: PageRequest) => Promise<readonly Listed<Row>[]>,
  edgeOf: (row: Row) => Edge,
  totalCount: () => number | Promise<number>,
) {
  refuseLargerPage(args);
  const decoded = { ...args, after: decodeCursor(args.after), before: decodeCursor(args.before) };
  const page = await resolveCursorConnection<Promise<readonly Listed<Row>[]>>(
    { args: decoded, ...sizes, toCursor: (listed) => listed.cursor },
    ({ limit, inverted, after, before }) =>
      list({ limit, inverted, ...(after ? { after } : {}), ...(before ? { before } : {}) }),
  );
  const edges = page.edges.map(({ cursor, node }) => ({ cursor: encodeCursor(cursor), ...edgeOf(node.row) }));
  const pageInfo = {
    ...page.pageInfo,
    startCursor: edges[0]?.cursor ?? null,
    endCursor: edges.at(-1)?.cursor ?? null,
  };
  return { totalCount, pageInfo, edges };
}

function encodeCursor(key: string): string {
  return Buffer.from(key).toString('base64url');
}

/** Any text decodes to some position, so a made-up cursor leads somewhere in the list and does no harm. */
function decodeCursor(cursor: string | null | undefined): string | null {
  return cursor === null || cursor === undefined ? null : Buffer.from(cursor, 'base64url').toString();
}
