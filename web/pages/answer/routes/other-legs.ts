import type { PictureEdge } from '../../../picture/picture-fragment.ts';
import type { Decision } from '../answer-document.ts';

interface Lit {
  readonly nodes: ReadonlySet<string>;
  readonly edges: ReadonlySet<string>;
}

/** Edges without a kind, and what a capability requires, are the logic of the proof: they lead from leaves to it. */
export function logicOf({ graph }: Decision): PictureEdge[] {
  return graph.edges.filter((edge) => edge.kind === null || edge.kind === 'REQUIRES');
}

/** What else is needed where a way passes a gate that needs all: the shortest way, or else the nearest miss, to each of it. */
export function otherLegs(decision: Decision, way: Lit): Lit {
  const nodes = new Set<string>();
  const edges = new Set<string>();
  const operators = new Map(decision.graph.gates.map((gate) => [gate.key, gate.operator]));
  const logic = logicOf(decision);
  const feedsOf = (key: string) => logic.filter((edge) => edge.target === key);
  const light = (edge: PictureEdge): void => {
    edges.add(edge.key);
    if (way.nodes.has(edge.source) || nodes.has(edge.source)) return;
    nodes.add(edge.source);
    const operator = operators.get(edge.source);
    const feeds = feedsOf(edge.source);
    if (operator === 'OR') for (const feed of best(feeds)) light(feed);
    else if (operator !== undefined) for (const feed of feeds) light(feed);
    else lightGoal(edge.source);
  };
  const lightGoal = (goal: string): void => {
    const { leaves } = decision.routes;
    const nearest = [...leaves.flatMap((leaf) => leaf.routes), ...leaves.flatMap((leaf) => leaf.misses)].find(
      ({ nodeKeys }) => nodeKeys.at(-1) === goal,
    );
    for (const key of nearest?.nodeKeys ?? []) nodes.add(key);
    for (const key of nearest?.edgeKeys ?? []) edges.add(key);
  };
  for (const gate of decision.graph.gates) {
    if (gate.operator !== 'AND' || !way.nodes.has(gate.key)) continue;
    for (const feed of feedsOf(gate.key)) light(feed);
  }
  return { nodes, edges };
}

/** One of them is enough: the first that is there. */
function best(feeds: readonly PictureEdge[]): readonly PictureEdge[] {
  const first = feeds.find((feed) => feed.state === 'PRESENT') ?? feeds[0];
  return first ? [first] : [];
}
