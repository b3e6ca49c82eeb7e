import type { NodeReference } from '../terms/node.ts';
import { nodeKey } from '../terms/node.ts';
import type { Decision, ProofLeaf } from '../terms/proof.ts';
import type { NodeKind, Verdict } from '../terms/vocabulary.ts';
import { dominators } from './essential/dominators.ts';
import { verdictWithout } from './essential/verdict-without.ts';
import { leafGraph } from './routes/leaf-graph.ts';
import { leavesOf } from './routes/relevant.ts';

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
  const { verdict, removal } = decision;
  if (verdict === 'deny') return [];
  const candidates = removal ? candidatesOf(decision, removal.others) : [];
  if (!removal || candidates.length > mostTried) return pointsOfTree(decision);
  return candidates.flatMap((node) => {
    const without = removal.verdictWithout(node);
    return without === verdict ? [] : [{ node, without }];
  });
}

/** Whatever could be taken away and has to do with the answer; what does not stand on every route comes last. */
function candidatesOf(decision: Decision, others: readonly NodeReference[]): NodeReference[] {
  const lasting = keptByDirectoryRoles(decision);
  const onRoutes = leavesOf(decision.proof)
    .filter(({ verdict }) => verdict !== 'deny')
    .flatMap((leaf) => leaf.edges.flatMap(({ from, to }) => [from, to]))
    .filter(({ kind }) => removable.has(kind));
  const all = [...pointsOfTree(decision).map(({ node }) => node), ...onRoutes, ...others];
  return [...new Map(all.map((node) => [nodeKey(node), node])).values()].filter((node) => !lasting.has(nodeKey(node)));
}

/** As far as the gates and routes of the proof tell it. */
function pointsOfTree(decision: Decision): SinglePoint[] {
  const { person, proof } = decision;
  const lasting = keptByDirectoryRoles(decision);
  const lost = new Map<string, { readonly node: NodeReference; readonly leaves: number[] }>();
  const leaves = leavesOf(proof);
  for (const [index, leaf] of leaves.entries()) {
    for (const node of passedAlways(person, leaf)) {
      if (lasting.has(nodeKey(node))) continue;
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

/** Roles that directory roles are in: whatever else is taken out of them, these stay. */
function keptByDirectoryRoles({ proof }: Decision): ReadonlySet<string> {
  const edges = leavesOf(proof).flatMap((leaf) => leaf.edges);
  return new Set(
    edges.filter(({ kind, from }) => kind === 'HOLDS' && from.kind === 'EntraRole').map(({ to }) => nodeKey(to)),
  );
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
