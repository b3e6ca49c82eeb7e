import type { Decision, NodeReference, Proof, ProofLeaf } from '../../access/proof.ts';
import { nodeKey } from '../../access/proof.ts';

/**
 * What an answer rests on: of an allow every node on any of its routes, of a denial the nodes of its near misses (S-14).
 */
export function evidenceOf({ verdict, proof, reasons }: Decision): NodeReference[] {
  const leaves = leavesOf(proof);
  const nodes =
    verdict === 'allow' || verdict === 'conditional'
      ? leaves.filter((leaf) => leaf.verdict !== 'deny').flatMap(nodesOfRoutes)
      : [...leaves.flatMap(nodesOfMisses), ...reasons.flatMap((reason) => reason.nodes)];
  return [...new Map(nodes.map((node) => [nodeKey(node), node])).values()];
}

function leavesOf(proof: Proof): ProofLeaf[] {
  return proof.kind === 'leaf' ? [proof] : proof.parts.flatMap(leavesOf);
}

function nodesOfRoutes({ edges }: ProofLeaf): NodeReference[] {
  return edges.flatMap(({ from, to }) => [from, to]);
}

function nodesOfMisses({ misses }: ProofLeaf): NodeReference[] {
  return misses.flatMap((miss) => [...miss.edges, ...miss.missing]).flatMap(({ from, to }) => [from, to]);
}

/**
 * Every name by which an expectation may mean a node: its id, and its name where Microsoft gives no ids (S-49). In lower
 * case a role's name stands for any role of that name, whichever model it belongs to.
 */
export function namesOf({ kind, id, name }: NodeReference): string[] {
  if (kind === 'EntraRole') return [name, id, name.toLowerCase()];
  if (kind !== 'LegacyRole') return [id];
  // `mde:T2`, `mdo:roleGroup:Security Reader`: what stands behind the system is the id that documents use.
  return [id.replace(/^(mde:|(mdo|exo):(role|roleGroup):|(mdi|mda|sent):)/, ''), name, id, name.toLowerCase()];
}
