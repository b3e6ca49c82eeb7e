import { nodeKey } from '../../terms/node.ts';
import type { Miss, ProofLeaf } from '../../terms/proof.ts';
import { missesOf } from '../routes/relevant.ts';
import { mostMissEdges } from './limits.ts';

/** What is drawn of the near misses of a leaf where not everything can be: the first links of each. */
export function shownMisses(leaf: ProofLeaf, leaves: readonly ProofLeaf[]): Miss[] {
  const count = leaves.reduce((sum, one) => sum + missesOf(one).length, 0);
  const share = Math.max(1, Math.floor(mostMissEdges / Math.max(1, count)));
  return missesOf(leaf).map((miss) => cut(miss, share));
}

/** What is missing is drawn at what is drawn of what is there. */
function cut(miss: Miss, share: number): Miss {
  const edges = miss.edges.slice(0, share);
  const nodes = new Set(edges.flatMap(({ from, to }) => [nodeKey(from), nodeKey(to)]));
  const near = miss.missing.filter(({ to }) => nodes.has(nodeKey(to)));
  return { ...miss, edges, missing: (near.length > 0 ? near : miss.missing).slice(0, share) };
}
