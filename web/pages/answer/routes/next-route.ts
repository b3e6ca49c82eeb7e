import type { RouteChoice } from '../address.ts';
import type { LeafRoutes } from '../answer-document.ts';

/** The route, or near miss, that is listed so many places further; from none, the first or the last. None beyond the ends. */
export function nextRoute(
  leaves: readonly Pick<LeafRoutes, 'routes' | 'misses'>[],
  chosen: RouteChoice | undefined,
  by: 1 | -1,
): RouteChoice | undefined {
  const listed = leaves.flatMap(({ routes, misses }, leaf): RouteChoice[] => [
    ...routes.map((_, index) => ({ kind: 'route' as const, leaf, index })),
    ...misses.map((_, index) => ({ kind: 'miss' as const, leaf, index })),
  ]);
  if (!chosen) return listed.at(by === 1 ? 0 : -1);
  const place = listed.findIndex(
    ({ kind, leaf, index }) => kind === chosen.kind && leaf === chosen.leaf && index === chosen.index,
  );
  return place < 0 ? undefined : listed[place + by];
}
