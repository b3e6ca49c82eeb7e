import type { Decision, NodeReference, Proof } from '../../../server/access/proof.ts';

/** The nodes on the routes of an allow, or of the near misses of a deny (S-14). */
function evidenceOf(decision: Decision): readonly NodeReference[] {
  if (decision.verdict === 'deny' || decision.verdict === 'unknown')
    return decision.reasons.flatMap(({ nodes }) => nodes);
  return routeNodes(decision.proof);
}

function routeNodes(proof: Proof): readonly NodeReference[] {
  if (proof.verdict === 'deny' || proof.verdict === 'unknown') return [];
  if (proof.kind !== 'leaf') return proof.parts.flatMap(routeNodes);
  return [proof.goal, ...proof.edges.flatMap(({ from, to }) => [from, to])];
}

/** Roles go by name too, in lower case for any of that name, legacy roles by the end of their key as well (S-49). */
function namesOf({ kind, id, name }: NodeReference): readonly string[] {
  if (kind === 'EntraRole') return [id, name, name.toLowerCase()];
  if (kind === 'LegacyRole') return [id, name, name.toLowerCase(), id.slice(id.lastIndexOf(':') + 1)];
  return [id];
}

/** Everything by which an expectation may name the evidence of a decision. */
export function evidenceNames(decision: Decision): ReadonlySet<string> {
  return new Set(evidenceOf(decision).flatMap(namesOf));
}
