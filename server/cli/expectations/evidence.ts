import type { FactEdge, NodeReference } from '../../access/terms/node.ts';
import { nodeKey } from '../../access/terms/node.ts';
import type { Decision, Proof } from '../../access/terms/proof.ts';
import type { ReasonClass } from '../../access/terms/reason-classes.ts';

/** Reasons that stand against a right, whether it is there or not. */
const blocking: ReadonlySet<ReasonClass> = new Set(['device-group', 'licence', 'switched-off', 'principal-kind']);

/**
 * What an answer rests on: of an allow every node on any of its routes, of a denial the nodes of its near misses (S-14).
 * Where something stands against a right that is there, what holds of the right comes near too.
 */
export function evidenceOf({ verdict, proof, reasons }: Decision): NodeReference[] {
  const isAllowed = verdict === 'allow' || verdict === 'conditional';
  const isBlocked = reasons.some(({ reason }) => blocking.has(reason));
  const nodes = [
    ...(isAllowed ? nodesOfRoutes(proof) : reasons.flatMap((reason) => reason.nodes)),
    ...(isBlocked ? nodesOfHoldingLeaves(proof) : []),
  ];
  return [...new Map(nodes.map((node) => [nodeKey(node), node])).values()];
}

/** Of the parts that hold; what holds within a part that does not leads nowhere. */
function nodesOfRoutes(proof: Proof): NodeReference[] {
  if (proof.verdict === 'deny' || proof.verdict === 'unknown') return [];
  if (proof.kind !== 'leaf') return proof.parts.flatMap(nodesOfRoutes);
  const byRole = new Set(proof.edges.filter(isMembershipByRole).map(({ to }) => nodeKey(to)));
  for (const edge of proof.edges)
    if (edge.kind === 'HOLDS' && !isMembershipByRole(edge)) byRole.delete(nodeKey(edge.to));
  const nodes = [proof.goal, ...proof.edges.flatMap(({ from, to }) => [from, to])];
  return nodes.filter((node) => !byRole.has(nodeKey(node)));
}

/** Of a role group that holds a directory role's holders, the directory role alone stands for both (S-98). */
function isMembershipByRole({ kind, from, to }: FactEdge): boolean {
  return kind === 'HOLDS' && from.kind === 'EntraRole' && /^(mdo|exo):/.test(to.id);
}

function nodesOfHoldingLeaves(proof: Proof): NodeReference[] {
  return proof.kind === 'leaf' ? nodesOfRoutes(proof) : proof.parts.flatMap(nodesOfHoldingLeaves);
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
