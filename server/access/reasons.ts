import { evidenceOf, inOrder, listed, nodesOf } from './evidence.ts';
import { type Finding, type GateFinding, holds, productsOf } from './finding.ts';
import { verdictOf } from './grade.ts';
import { type Miss, nodeKey, type Reason } from './proof.ts';
import type { Prover } from './prover.ts';
import { type ReasonClass, reasonClasses } from './vocabulary.ts';

const mostSentences = 3;

/** Why an answer is not an allow: every class of its near misses, nearest first, each once. */
export function reasonsOf(prover: Prover, finding: Finding): Reason[] {
  if (verdictOf(finding.span) === 'unknown') return [unknownSource(prover, finding)];
  const misses = missesOf(prover, finding);
  return reasonClasses.flatMap((reason) => {
    const ofClass = misses.filter((miss) => miss.reason === reason);
    return ofClass.length === 0 ? [] : [merged(reason, ofClass)];
  });
}

function missesOf(prover: Prover, finding: Finding): readonly Miss[] {
  if (finding.kind === 'leaf') return prover.missesOf(finding);
  const asAWhole = prover.gateMissesOf(finding);
  if (asAWhole) return asAWhole;
  const parts = finding.kind === 'any' ? ofAlternatives(prover, finding) : ofConditions(prover, finding);
  const more = prover.moreMissesOf(finding).filter((miss) => !parts.some(({ reason }) => reason === miss.reason));
  return more.length > 0 ? [...parts.filter(({ reason }) => reason !== 'permission'), ...more] : parts;
}

/** An alternative that nothing comes near says nothing where another comes nearer. */
function ofAlternatives(prover: Prover, { parts }: GateFinding): readonly Miss[] {
  const each = parts.map((part) => missesOf(prover, part));
  const isFar = (misses: readonly Miss[]) => misses.every(({ reason }) => reason === 'permission');
  const near = each.filter((misses) => !isFar(misses));
  return (near.length > 0 ? near : each).flat();
}

/** Sight of devices explains a denial only where the right is there (R-31a). */
function ofConditions(prover: Prover, gate: GateFinding): readonly Miss[] {
  const failing = gate.parts.filter((part) => part.span.high === 0);
  const rights = failing.filter((part) => !part.isSight);
  const deciding = rights.length > 0 ? rights : failing;
  const misses = deciding.flatMap((part) => missesOf(prover, part));
  return gate.isConjunction && isPartlyMet(gate) ? [...misses, allOfMiss(prover, gate, failing)] : misses;
}

/** S-16. */
function isPartlyMet({ parts }: GateFinding): boolean {
  const rights = parts.filter((part) => !part.isSight);
  const products = rights.map((part) => [...productsOf(part)].sort().join());
  return rights.some(holds) || new Set(products).size > 1;
}

function allOfMiss({ subject }: Prover, { parts }: GateFinding, failing: readonly Finding[]): Miss {
  const chains = parts.filter(holds).flatMap(chainsOf);
  const sentence = `All of these are needed: ${inOrder(parts.map(titleOf), 8)}; missing: ${inOrder(failing.map(titleOf), 8)}.`;
  return { reason: 'all-of', sentence, edges: evidenceOf(subject.now, chains), missing: [] };
}

function chainsOf(finding: Finding): Extract<Finding, { kind: 'leaf' }>['chains'] {
  return finding.kind === 'leaf' ? finding.chains : finding.parts.filter(holds).flatMap(chainsOf);
}

function titleOf(finding: Finding): string {
  if (finding.kind === 'leaf') return finding.aim.title;
  const titles = finding.parts.filter((part) => !part.isSight).map(titleOf);
  return [...new Set(titles)].join(finding.kind === 'any' ? ' or ' : ' with ');
}

function merged(reason: ReasonClass, misses: readonly Miss[]): Reason {
  const sentences = [...new Set(misses.map(({ sentence }) => sentence))];
  const left = sentences.length - mostSentences;
  const shown = sentences.slice(0, mostSentences);
  const nodes = nodesOf(misses.flatMap(({ edges, missing }) => [...edges, ...missing]));
  return {
    reason,
    sentence: [...shown, ...(left > 0 ? [`There ${left === 1 ? 'is' : 'are'} ${left} more of this kind.`] : [])].join(
      ' ',
    ),
    nodes,
  };
}

function unknownSource(prover: Prover, finding: Finding): Reason {
  const sources = prover.missingSourcesOf(finding);
  const nodes = new Map(unknownLeaves(finding).map(({ aim }) => [nodeKey(aim.goal), aim.goal]));
  const sentence = `Facts are missing that could change the answer: ${listed(sources, sources.length)}.`;
  return { reason: 'unknown-source', sentence, nodes: [...nodes.values()] };
}

function unknownLeaves(finding: Finding): Extract<Finding, { kind: 'leaf' }>[] {
  if (verdictOf(finding.span) !== 'unknown') return [];
  return finding.kind === 'leaf' ? [finding] : finding.parts.flatMap(unknownLeaves);
}
