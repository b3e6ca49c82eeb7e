import type { Claim } from '../../terms/claim.ts';
import type { FactEdge } from '../../terms/node.ts';
import type { Proof, ProofGate, ProofLeaf } from '../../terms/proof.ts';
import type { NodeKind } from '../../terms/vocabulary.ts';
import { claimsOfEdge } from '../edge-sentence.ts';
import { listed } from '../wording.ts';
import { lengthOf } from './length.ts';

/** A requirement that decides, with what it is met by, and what that says of all. */
export interface Ground {
  readonly text: string;
  readonly length: number;
  readonly claims: readonly Claim[];
}

/** Each requirement that decides with the roles, groups or lists that it is met by. */
export function groundsOf(proof: Proof): Ground[] {
  const grounds = decidingLeaves(proof)
    .filter((leaf) => leaf.edges.length > 0)
    .map(groundOf);
  return [...new Map(grounds.map((ground) => [ground.text, ground])).values()];
}

/** The leaves that an answer rests on: of alternatives the first of the best. */
export function decidingLeaves(proof: Proof): ProofLeaf[] {
  return proof.kind === 'leaf' ? [proof] : decidingParts(proof).flatMap(decidingLeaves);
}

export function decidingParts({ kind, verdict, parts }: ProofGate): readonly Proof[] {
  const certain = parts.filter((part) => part.verdict === 'allow' || part.verdict === 'conditional');
  const holding =
    certain.length > 0 ? certain : parts.filter((part) => part.verdict === 'unknown' && restsOnFacts(part));
  const best = holding.filter((part) => part.verdict === verdict);
  return kind === 'any' && best.length > 0 ? best.slice(0, 1) : holding;
}

/** What is not known by itself and comes to the same in every case, since a doubt of the whole outweighs it. */
function restsOnFacts(proof: Proof): boolean {
  return proof.kind === 'leaf' ? proof.edges.length > 0 : proof.parts.some(restsOnFacts);
}

/** Whether what decides comes to this although its parts by themselves are not known. */
export function holdsEitherWay(proof: Proof): boolean {
  return proof.kind !== 'leaf' && (proof.isEitherWay === true || decidingParts(proof).some(holdsEitherWay));
}

const givers: ReadonlySet<NodeKind> = new Set(['UnifiedRole', 'EntraRole', 'LegacyRole']);

function groundOf({ title, goal, edges, requirement }: ProofLeaf): Ground {
  if (requirement.kind === 'deviceGroup') return sightOf(title, goal.name, edges);
  const roles = edges.filter((edge) => givers.has(edge.from.kind) && edge.to.kind !== 'UnifiedRole');
  if (roles.length > 0) return said(sourcesOf(roles), ['gives', 'give'], inSentence(title), goal.name);
  const holders = edges.filter((edge) => edge.to.id === goal.id && edge.to.kind === goal.kind);
  return said(sourcesOf(holders), ['is assigned', 'are assigned'], goal.name, goal.name);
}

/** A title begins with a capital; its article stands in the middle of a sentence. */
export function inSentence(title: string): string {
  return title.replace(/^(The|An?|Any|Not?|Access|Live) /, (word) => word.toLowerCase());
}

function sightOf(title: string, goal: string, edges: readonly FactEdge[]): Ground {
  const what = title.replace(/^Access /, '');
  const seers = edges.filter((edge) => edge.kind === 'CAN_SEE');
  if (seers.length > 0) return said(sourcesOf(seers), ['has access', 'have access'], what, goal);
  const open = edges.filter((edge) => edge.kind === 'OPEN_TO_ALL');
  const verbs = open[0]?.to.id === 'ungrouped' ? (['are', 'are'] as const) : (['is', 'are'] as const);
  const ground = said(
    open.map((edge) => edge.to.name),
    verbs,
    'open to every portal user',
  );
  return { ...ground, claims: open.flatMap(claimsOfEdge) };
}

const mostNames = 2;

function said(names: readonly string[], verbs: readonly [string, string], what: string, named = ''): Ground {
  const text = `${listed(names, mostNames)} ${new Set(names).size === 1 ? verbs[0] : verbs[1]} ${what}`;
  return { text, length: lengthOf(text, [...names, named]), claims: [] };
}

function sourcesOf(edges: readonly FactEdge[]): string[] {
  return edges.map((edge) => edge.from.name);
}
