import type { LeafGraph } from '../routes/leaf-graph.ts';

/**
 * The nodes that every route passes, from the start to the goal. All of them are on any one route; walking along it, a
 * node is one of them when nothing before it leads around it. Every node is visited once.
 */
export function dominators(graph: LeafGraph): number[] {
  const route = someRoute(graph);
  const place = new Map(route.map((node, index) => [node, index]));
  const isVisited = new Set(route);
  const found: number[] = [];
  let furthest = 0;
  for (const [index, node] of route.entries()) {
    if (furthest <= index) found.push(node);
    const waiting = [node];
    for (let from = waiting.pop(); from !== undefined; from = waiting.pop()) {
      for (const target of graph.next[from] ?? []) {
        furthest = Math.max(furthest, place.get(target) ?? 0);
        if (isVisited.has(target)) continue;
        isVisited.add(target);
        waiting.push(target);
      }
    }
  }
  return found;
}

function someRoute({ start, goal, next }: LeafGraph): number[] {
  const before = new Map<number, number>();
  const queue = [start];
  for (const node of queue) {
    for (const target of next[node] ?? []) {
      if (target === start || before.has(target)) continue;
      before.set(target, node);
      queue.push(target);
    }
  }
  const route = [goal];
  for (let node = before.get(goal); node !== undefined; node = before.get(node)) route.push(node);
  return route.reverse();
}
