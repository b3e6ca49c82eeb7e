import { type Arrival, type Arrivals, entriesBeyond, spread } from './arrivals.ts';
import type { Condensed } from './condensed.ts';
import { type LeafGraph, stepsToGoal } from './leaf-graph.ts';

/** The beginning of a route: the components that it passes so far. */
interface Beginning {
  readonly component: number;
  readonly entries: readonly Arrival[];
  /** Steps of the shortest route that begins like this. */
  readonly steps: number;
  readonly before?: Continued;
}

interface Continued extends Beginning {
  readonly arrivals: Arrivals;
}

/**
 * At most `limit` routes as node numbers, by steps and then by node keys. The steps of the shortest route that continues
 * a beginning are known exactly, so only beginnings of routes that are listed are ever continued.
 */
export function shortestRoutes(graph: LeafGraph, condensed: Condensed, limit: number): number[][] {
  const routes: number[][] = [];
  const toGoal = stepsToGoal(graph);
  const goal = condensed.of[graph.goal];
  const start: Beginning = {
    component: condensed.of[graph.start] ?? 0,
    entries: [{ node: graph.start, steps: 0, before: undefined }],
    steps: toGoal[graph.start] ?? 0,
  };
  for (let waiting = [start]; waiting.length > 0; ) {
    const steps = least(waiting.map((beginning) => beginning.steps));
    const longer: Beginning[] = [];
    const stack = waiting.reverse();
    for (let beginning = stack.pop(); beginning !== undefined; beginning = stack.pop()) {
      if (routes.length >= limit) return routes;
      if (beginning.steps > steps) {
        longer.push(beginning);
        continue;
      }
      const continued = { ...beginning, arrivals: spread(beginning.entries, graph, condensed) };
      if (beginning.component === goal) routes.push(routeTo(graph.goal, continued));
      else for (const longest of continuations(continued, graph, condensed, toGoal)) stack.push(longest);
    }
    waiting = longer;
  }
  return routes;
}

/** What a beginning can go on as, the last in the order of node keys first. */
function continuations(
  before: Continued,
  graph: LeafGraph,
  condensed: Condensed,
  toGoal: readonly number[],
): Beginning[] {
  const rank = (component: number): number => condensed.rank[component] ?? 0;
  return [...entriesBeyond(before.arrivals, graph, condensed)]
    .sort(([left], [right]) => rank(right) - rank(left))
    .map(([component, entries]) => {
      const steps = least(entries.map((entry) => entry.steps + (toGoal[entry.node] ?? 0)));
      return { component, entries, steps, before };
    });
}

function routeTo(goal: number, last: Continued): number[] {
  const route: number[] = [];
  let place: Continued | undefined = last;
  for (let node: number | undefined = goal; node !== undefined; ) {
    route.push(node);
    const before: number | undefined = place?.arrivals.get(node)?.before;
    if (before !== undefined && !place?.arrivals.has(before)) place = place?.before;
    node = before;
  }
  return route.reverse();
}

function least(numbers: readonly number[]): number {
  return numbers.reduce((left, right) => Math.min(left, right), Number.POSITIVE_INFINITY);
}
