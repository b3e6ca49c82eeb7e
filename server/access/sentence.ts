import { listed } from './evidence.ts';
import type { Decision, FactEdge, Proof, ProofLeaf } from './proof.ts';
import type { NodeKind } from './vocabulary.ts';

/** A decision in one or two English sentences. */
export function sentenceOf(decision: Decision): string {
  const { verdict, person, phrase } = decision;
  const what = `${phrase}${decision.target === '' ? '' : ` (${decision.target})`}`;
  const [first] = decision.reasons;
  const because = first ? ` ${first.sentence}` : '';
  switch (verdict) {
    case 'allow':
      return `${person.name} can ${what}: ${groundsOf(decision.proof)}.`;
    case 'conditional':
      return `${doubtOf(decision.proof, `${person.name} can ${what}`)}, ${groundsOf(decision.proof)}.`;
    case 'unknown':
      return `It is not known whether ${person.name} can ${what}.${because}`;
    case 'deny':
      return `${person.name} cannot ${what}.${because}`;
  }
}

/** S-41: a scope of unknown kind is no dispute of documents. */
function doubtOf(proof: Proof, ability: string): string {
  const uncertain = decidingLeaves(proof).filter((leaf) => leaf.verdict === 'conditional');
  const scopes = listed(uncertain.flatMap((leaf) => leaf.scopes));
  return scopes === ''
    ? `Documents disagree on whether ${ability}; if so`
    : `What lies within ${scopes} is not known, so neither is whether ${ability}; if this does`;
}

const mostGrounds = 6;

/** Each requirement that decides with the roles, groups or lists that it is met by. */
function groundsOf(proof: Proof): string {
  const leaves = decidingLeaves(proof).filter((leaf) => leaf.edges.length > 0);
  const grounds = leaves.map(groundOf);
  if (grounds.length === 0) return 'nothing stands against it';
  const [first = '', ...others] = grounds.slice(0, mostGrounds);
  const rest = grounds.length > mostGrounds ? [`${grounds.length - mostGrounds} more requirements are met`] : [];
  return [first, ...others, ...rest].join('; ');
}

function decidingLeaves(proof: Proof): ProofLeaf[] {
  if (proof.kind === 'leaf') return [proof];
  const holding = proof.parts.filter((part) => part.verdict === 'allow' || part.verdict === 'conditional');
  const best = holding.filter((part) => part.verdict === proof.verdict);
  return (proof.kind === 'any' && best.length > 0 ? best.slice(0, 1) : holding).flatMap(decidingLeaves);
}

const givers: ReadonlySet<NodeKind> = new Set(['UnifiedRole', 'EntraRole', 'LegacyRole']);

function groundOf({ title, goal, edges, requirement }: ProofLeaf): string {
  if (requirement.kind === 'deviceGroup') return sightOf(title, edges);
  const roles = edges
    .filter((edge) => givers.has(edge.from.kind) && edge.to.kind !== 'UnifiedRole')
    .map((edge) => edge.from.name);
  if (roles.length > 0) return `${listed(roles)} ${distinct(roles) === 1 ? 'gives' : 'give'} ${title}`;
  const holders = edges
    .filter((edge) => edge.to.id === goal.id && edge.to.kind === goal.kind)
    .map((edge) => edge.from.name);
  return `${listed(holders)} ${distinct(holders) === 1 ? 'holds' : 'hold'} ${goal.name}`;
}

function sightOf(title: string, edges: readonly FactEdge[]): string {
  const what = title.charAt(0).toLowerCase() + title.slice(1);
  const seers = edges.filter((edge) => edge.kind === 'CAN_SEE').map((edge) => edge.from.name);
  if (seers.length > 0)
    return `${listed(seers)} ${what}`.replace(/ sees (?=.*)/, distinct(seers) === 1 ? ' sees ' : ' see ');
  const open = edges.filter((edge) => edge.kind === 'OPEN_TO_ALL').map((edge) => edge.to.name);
  return `${listed(open)} ${distinct(open) === 1 ? 'is' : 'are'} open to every portal user`;
}

function distinct(names: readonly string[]): number {
  return new Set(names).size;
}
