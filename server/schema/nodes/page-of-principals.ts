import { pageOf } from '../connection.ts';
import type { Context } from '../context.ts';
import { isByKey, isDescending, type OrderedArguments } from '../order.ts';
import { narrows, statedIn } from './filters.ts';
import { loadPrincipal } from './loaders.ts';
import { narrowedLoader } from './page-loaders.ts';
import type { HolderFilter } from './principal-filters.ts';

interface Entry {
  readonly principal: string;
  readonly state?: 'active' | 'eligible';
}

interface PrincipalArguments extends OrderedArguments {
  readonly filter?: typeof HolderFilter.$inferInput | null | undefined;
}

/** A page of principals that something names by id. Ids of principals that are gone from the directory or not known lead nowhere. */
export async function pageOfPrincipals<Named extends Entry>(
  args: PrincipalArguments,
  entries: readonly Named[],
  context: Context,
) {
  const view = await context.view();
  const { deletedPrincipals, unknownPrincipals } = view?.model ?? {};
  const isGone = (id: string) => deletedPrincipals?.has(id) === true || unknownPrincipals?.has(id) === true;
  const known = entries.filter((entry) => !isGone(entry.principal));
  const page = pageOf(args, await narrowed(known, args, context), (entry) => ({ node: entry }));
  const edges = await Promise.all(
    page.edges.map(async ({ cursor, node: entry }) => {
      const node = await loadPrincipal(entry.principal, context);
      return node === undefined ? [] : [{ ...entry, cursor, node }];
    }),
  );
  return { totalCount: page.totalCount, pageInfo: page.pageInfo, edges: edges.flat() };
}

async function narrowed<Named extends Entry>(
  entries: readonly Named[],
  { filter, orderBy }: PrincipalArguments,
  context: Context,
): Promise<readonly Named[]> {
  const { state, ...asked } = statedIn(filter);
  const meant = state === undefined ? entries : entries.filter((entry) => entry.state === state);
  if (!narrows(asked) && !orderBy) return meant;
  const ids = meant.map(({ principal }) => principal);
  const places = await narrowedLoader(context).load({ ids, filter: asked, by: isByKey(orderBy) ? 'id' : 'name' });
  const left = meant.filter(({ principal }) => places.has(principal));
  if (!orderBy) return left;
  const place = ({ principal }: Entry): number => places.get(principal) as number;
  const sign = isDescending(orderBy) ? -1 : 1;
  return left.sort((one, other) => sign * (place(one) - place(other)));
}
