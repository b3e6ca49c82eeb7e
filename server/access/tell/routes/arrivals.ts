import type { Condensed } from './condensed.ts';
import type { LeafGraph } from './leaf-graph.ts';

/** The shortest way to a node along a given row of components: its length and the node before. */
export interface Arrival {
  readonly node: number;
  readonly steps: number;
  readonly before: number | undefined;
}

export type Arrivals = ReadonlyMap<number, Arrival>;

/** Arrivals at the nodes of one component from where it is entered: breadth first from several starts at once. */
export function spread(entries: readonly Arrival[], { next }: LeafGraph, { of }: Condensed): Arrivals {
  const arrivals = new Map<number, Arrival>();
  const entering = [...entries].sort((left, right) => left.steps - right.steps);
  const within: Arrival[] = [];
  let entered = 0;
  let passed = 0;
  for (;;) {
    const entry = entering[entered];
    const inner = within[passed];
    const arrival = inner === undefined || (entry && entry.steps <= inner.steps) ? entry : inner;
    if (arrival === undefined) return arrivals;
    if (arrival === entry) entered += 1;
    else passed += 1;
    const { node, steps } = arrival;
    if (arrivals.has(node)) continue;
    arrivals.set(node, arrival);
    for (const target of next[node] ?? []) {
      if (of[target] === of[node]) within.push({ node: target, steps: steps + 1, before: node });
    }
  }
}

/** Where the components that follow are entered. */
export function entriesBeyond(
  arrivals: Arrivals,
  { next }: LeafGraph,
  { of }: Condensed,
): ReadonlyMap<number, readonly Arrival[]> {
  const beyond = new Map<number, Arrival[]>();
  for (const { node, steps } of arrivals.values()) {
    for (const target of next[node] ?? []) {
      const component = of[target] ?? -1;
      if (component === of[node]) continue;
      const entry = { node: target, steps: steps + 1, before: node };
      const entries = beyond.get(component);
      if (entries) entries.push(entry);
      else beyond.set(component, [entry]);
    }
  }
  return beyond;
}
