import type { FactEdge, NodeReference } from '../terms/node.ts';
import { edgeKey, nodeKey } from '../terms/node.ts';
import type { Decision, Miss, ProofLeaf } from '../terms/proof.ts';
import type { ReasonClass } from '../terms/reason-classes.ts';
import type { EdgeKind, Verdict } from '../terms/vocabulary.ts';
import { edgeSentence } from './edge-sentence.ts';
import { contentsOf, isDrawnWhole } from './picture/contents.ts';
import { listedRoutes } from './picture/limits.ts';
import { shownMisses } from './picture/shown-misses.ts';
import { condense } from './routes/condensed.ts';
import { factsAlong, leafGraph } from './routes/leaf-graph.ts';
import { missesOf, relevantLeaves } from './routes/relevant.ts';
import { shortestRoutes } from './routes/shortest.ts';

export interface Step {
  readonly sentence: string;
  readonly kind: EdgeKind;
  readonly from: NodeReference;
  readonly to: NodeReference;
}

/** One way from the person to one requirement. */
export interface Route {
  readonly steps: readonly Step[];
  readonly nodeKeys: readonly string[];
  readonly edgeKeys: readonly string[];
}

export interface MissRendering {
  readonly reason: ReasonClass;
  readonly sentence: string;
  readonly nodeKeys: readonly string[];
  readonly edgeKeys: readonly string[];
}

export interface LeafRoutes {
  readonly title: string;
  readonly verdict: Verdict;
  /** Exact, in decimal; it can pass 2^63. */
  readonly total: string;
  readonly routes: readonly Route[];
  readonly misses: readonly MissRendering[];
  readonly nodeKeys: readonly string[];
}

export interface Routes {
  readonly total: string;
  readonly shown: number;
  readonly leaves: readonly LeafRoutes[];
}

/** How the person comes to what is required, leaf by leaf, with at most `limit` routes each; what is missing, too. */
export function routesOf(decision: Decision, limit: number): Routes {
  const relevant = relevantLeaves(decision);
  const isWhole = isDrawnWhole(contentsOf(decision, relevant));
  let total = 0n;
  const leaves = relevant.map((leaf): LeafRoutes => {
    const found = findRoutes(decision.person, leaf, limit);
    total += found.total;
    const misses = (isWhole ? missesOf(leaf) : shownMisses(leaf, relevant)).map((miss) => renderMiss(miss, leaf));
    const { title, verdict } = leaf;
    const nodeKeys = isWhole ? keysOfNodes(leaf.edges) : found.routes.slice(0, listedRoutes).flatMap(nodeKeysOf);
    return {
      title,
      verdict,
      total: String(found.total),
      routes: found.routes,
      misses,
      nodeKeys: unique([...nodeKeys, ...misses.flatMap(nodeKeysOf), nodeKey(leaf.goal)]),
    };
  });
  return { total: String(total), shown: leaves.reduce((sum, { routes }) => sum + routes.length, 0), leaves };
}

function findRoutes(person: NodeReference, leaf: ProofLeaf, limit: number): { total: bigint; routes: Route[] } {
  const graph = leaf.verdict === 'deny' ? undefined : leafGraph(person, leaf);
  if (!graph) return { total: 0n, routes: [] };
  const condensed = condense(graph);
  const stepOf = rememberedSteps();
  const routes = shortestRoutes(graph, condensed, limit).map((route): Route => {
    const steps = factsAlong(graph, route).map(stepOf);
    return {
      steps: steps.map(({ step }) => step),
      nodeKeys: route.map((node) => graph.keys[node] ?? ''),
      edgeKeys: steps.map(({ key }) => key),
    };
  });
  return { total: condensed.total, routes };
}

/** Long routes share most of their facts. */
function rememberedSteps(): (edge: FactEdge) => { readonly step: Step; readonly key: string } {
  const known = new Map<FactEdge, { readonly step: Step; readonly key: string }>();
  return (edge) => {
    const { kind, from, to } = edge;
    const one = known.get(edge) ?? { step: { sentence: edgeSentence(edge), kind, from, to }, key: edgeKey(edge) };
    known.set(edge, one);
    return one;
  };
}

function renderMiss({ reason, sentence, edges, missing }: Miss, { goal }: ProofLeaf): MissRendering {
  const all = [...edges, ...missing];
  return {
    reason,
    sentence,
    nodeKeys: unique([...keysOfNodes(all), nodeKey(goal)]),
    edgeKeys: unique(all.map(edgeKey)),
  };
}

function keysOfNodes(edges: readonly FactEdge[]): string[] {
  return unique(edges.flatMap((edge) => [nodeKey(edge.from), nodeKey(edge.to)]));
}

function nodeKeysOf({ nodeKeys }: { readonly nodeKeys: readonly string[] }): readonly string[] {
  return nodeKeys;
}

function unique(keys: readonly string[]): string[] {
  return [...new Set(keys)];
}
