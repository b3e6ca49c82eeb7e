import type { FactEdge, NodeReference } from '../../terms/node.ts';
import { nodeKey } from '../../terms/node.ts';
import type { ProofLeaf } from '../../terms/proof.ts';

/** The facts of a leaf as a graph over node numbers: only what lies between the person and the goal has neighbours. */
export interface LeafGraph {
  readonly nodes: readonly NodeReference[];
  readonly keys: readonly string[];
  readonly start: number;
  readonly goal: number;
  readonly next: readonly (readonly number[])[];
  readonly previous: readonly (readonly number[])[];
  /** The first fact between two neighbours; further ones say the same with other words. */
  readonly factBetween: (from: number, to: number) => FactEdge | undefined;
}

/** Undefined when the facts lead nowhere. */
export function leafGraph(person: NodeReference, leaf: ProofLeaf): LeafGraph | undefined {
  const nodes: NodeReference[] = [];
  const keys: string[] = [];
  const facts: Map<number, FactEdge>[] = [];
  const numbers = new Map<string, number>();
  const numberOf = (node: NodeReference): number => {
    const key = nodeKey(node);
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, nodes.length);
    keys.push(key);
    facts.push(new Map());
    return nodes.push(node) - 1;
  };
  const start = numberOf(person);
  const goal = numberOf(leaf.goal);
  for (const edge of leaf.edges) {
    const [from, to] = [numberOf(edge.from), numberOf(edge.to)];
    if (from !== to && !facts[from]?.has(to)) facts[from]?.set(to, edge);
  }
  const next = facts.map((targets) => [...targets.keys()]);
  const isLed = reached(start, next);
  const isLeading = reached(goal, reversed(next));
  if (start === goal || !isLed[goal]) return undefined;
  const onRoutes = next.map((targets, from) =>
    isLed[from] ? targets.filter((to) => isLeading[from] && isLeading[to]) : [],
  );
  return {
    nodes,
    keys,
    start,
    goal,
    next: onRoutes,
    previous: reversed(onRoutes),
    factBetween: (from, to) => facts[from]?.get(to),
  };
}

/** The facts of a route that is given as node numbers. */
export function factsAlong({ factBetween }: LeafGraph, route: readonly number[]): FactEdge[] {
  return route.slice(1).flatMap((node, index) => factBetween(route[index] ?? -1, node) ?? []);
}

function reversed(next: readonly (readonly number[])[]): number[][] {
  const previous: number[][] = next.map(() => []);
  for (const [from, targets] of next.entries()) for (const to of targets) previous[to]?.push(from);
  return previous;
}

function reached(start: number, next: readonly (readonly number[])[]): boolean[] {
  const isReached = new Array<boolean>(next.length).fill(false);
  isReached[start] = true;
  const queue = [start];
  for (const node of queue) {
    for (const target of next[node] ?? []) {
      if (isReached[target]) continue;
      isReached[target] = true;
      queue.push(target);
    }
  }
  return isReached;
}

/** Fewest steps from every node to the goal. */
export function stepsToGoal({ goal, previous }: LeafGraph): readonly number[] {
  const steps = new Array<number>(previous.length).fill(Number.POSITIVE_INFINITY);
  steps[goal] = 0;
  const queue = [goal];
  for (const node of queue) {
    for (const source of previous[node] ?? []) {
      if (steps[source] !== Number.POSITIVE_INFINITY) continue;
      steps[source] = (steps[node] ?? 0) + 1;
      queue.push(source);
    }
  }
  return steps;
}
