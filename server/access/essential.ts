import { dominators } from './essential/dominators.ts';
import { verdictWithout } from './essential/verdict-without.ts';
import type { Decision, NodeReference, ProofLeaf } from './proof.ts';
import { nodeKey } from './proof.ts';
import { leafGraph } from './routes/leaf-graph.ts';
import { leavesOf } from './routes/relevant.ts';
import type { NodeKind, Verdict } from './vocabulary.ts';

/** A node whose removal alone flips the verdict, and what the verdict is without it. */
export interface SinglePoint {
  readonly node: NodeReference;
  readonly without: Verdict;
}

/** What an administrator could take away. */
export const removable: ReadonlySet<NodeKind> = new Set([
  'Group',
  'UnifiedAssignment',
  'UnifiedRole',
  'EntraRole',
  'LegacyRole',
]);

export function essentialOf(decision: Decision): NodeReference[] {
  return singlePointsOf(decision).map(({ node }) => node);
}

/** Deciding again costs as much as deciding; what more nodes than this would come to is told by the proof alone. */
const mostTried = 60;

/** In the order of the proof and of its routes; none for a denial. */
export function singlePointsOf(decision: Decision): SinglePoint[] {
  if (decision.verdict === 'deny') return [];
  const points = pointsOfTree(decision);
  const { removal } = decision;
  const nodes = new Map(
    [...points.map(({ node }) => node), ...(removal?.others ?? [])].map((node) => [nodeKey(node), node]),
  );
  if (!removal || nodes.size > mostTried) return points;
  return [...nodes.values()].flatMap((node) => {
    const without = removal.verdictWithout(node);
    return without === decision.verdict ? [] : [{ node, without }];
  });
}

/** As far as the gates and routes of the proof tell it. */
function pointsOfTree({ person, proof }: Decision): SinglePoint[] {
  const lost = new Map<string, { readonly node: NodeReference; readonly leaves: number[] }>();
  const leaves = leavesOf(proof);
  for (const [index, leaf] of leaves.entries()) {
    for (const node of passedAlways(person, leaf)) {
      const entry = lost.get(nodeKey(node)) ?? { node, leaves: [] };
      entry.leaves.push(index);
      lost.set(nodeKey(node), entry);
    }
  }
  const now = verdictWithout(proof, new Set());
  const outcomes = new Map<string, Verdict>();
  return [...lost.values()].flatMap(({ node, leaves: indices }) => {
    const key = indices.join();
    const without =
      outcomes.get(key) ?? verdictWithout(proof, new Set(indices.flatMap((index) => leaves[index] ?? [])));
    outcomes.set(key, without);
    return without === now ? [] : [{ node, without }];
  });
}

/** What could be removed and is on every route of a leaf. */
function passedAlways(person: NodeReference, leaf: ProofLeaf): NodeReference[] {
  const graph = leaf.verdict === 'deny' ? undefined : leafGraph(person, leaf);
  if (!graph) return [];
  return dominators(graph).flatMap((number) => {
    const node = graph.nodes[number];
    return node && removable.has(node.kind) ? [node] : [];
  });
}
