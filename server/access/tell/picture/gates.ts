import { nodeKey } from '../../terms/node.ts';
import type { Decision, Proof } from '../../terms/proof.ts';
import type { Verdict } from '../../terms/vocabulary.ts';

export interface PictureGate {
  readonly key: string;
  readonly operator: 'and' | 'or' | 'disputed';
  readonly label: string;
  readonly verdict: Verdict;
}

/** What a gate or the capability is fed by: a node, or the gate before it; with what comes through. */
interface Feed {
  readonly source: string | Gate;
  readonly verdict: Verdict;
}

interface Gate {
  readonly operator: PictureGate['operator'];
  readonly verdict: Verdict;
  readonly feeds: readonly Feed[];
}

export interface GateEdge {
  readonly source: string;
  readonly target: string;
  readonly verdict: Verdict;
}

export interface Logic {
  readonly gates: readonly PictureGate[];
  readonly edges: readonly GateEdge[];
}

const operators = { all: 'and', any: 'or', conditional: 'disputed' } as const;
const labels = { and: 'AND', or: 'OR', disputed: 'DISPUTED' } as const;

/**
 * The gates of a proof, without those that join nothing, and the edges from goals through them to the capability; from
 * the person where there are no goals.
 */
export function logicOf(proof: Proof | undefined, { person, capability, verdict: answer }: Decision): Logic {
  const target = nodeKey(capability);
  const gates: PictureGate[] = [];
  const edges: GateEdge[] = [];
  const draw = ({ source, verdict }: Feed, into: string): void => {
    if (typeof source === 'string') {
      edges.push({ source, target: into, verdict });
      return;
    }
    const key = `gate:${gates.length + 1}`;
    gates.push({ key, operator: source.operator, label: labels[source.operator], verdict: source.verdict });
    for (const feed of source.feeds) draw(feed, key);
    edges.push({ source: key, target: into, verdict });
  };
  const feed = proof && feedOf(proof, target);
  draw(feed ?? { source: nodeKey(person), verdict: answer }, target);
  return { gates, edges };
}

/** Nothing for a leaf that is about the capability itself: it has no node of its own. */
function feedOf(proof: Proof, capability: string): Feed | undefined {
  if (proof.kind === 'leaf') {
    const source = nodeKey(proof.goal);
    return source === capability ? undefined : { source, verdict: proof.verdict };
  }
  const operator = operators[proof.kind];
  const { verdict } = proof;
  const inner = proof.parts.flatMap((part) => feedOf(part, capability) ?? []);
  const feeds = joined(
    inner.flatMap((feed) => dissolved(feed, operator)),
    operator,
  );
  const [only] = feeds;
  if (!only) return undefined;
  const isDispute = operator === 'disputed' && verdict !== 'deny';
  if (feeds.length === 1 && !isDispute) return { source: only.source, verdict };
  return { source: { operator, verdict, feeds }, verdict };
}

/** A gate inside one of the same kind adds nothing. */
function dissolved(feed: Feed, operator: Gate['operator']): readonly Feed[] {
  const isSame = typeof feed.source !== 'string' && feed.source.operator === operator;
  return isSame && typeof feed.source !== 'string' ? feed.source.feeds : [feed];
}

const worstFirst: readonly Verdict[] = ['deny', 'unknown', 'conditional', 'allow'];

/** A goal that several leaves speak of feeds a gate once. */
function joined(feeds: readonly Feed[], operator: Gate['operator']): Feed[] {
  const bySource = new Map<Feed['source'], Feed>();
  for (const feed of feeds) {
    const known = bySource.get(feed.source);
    const isWorse = known && worstFirst.indexOf(feed.verdict) < worstFirst.indexOf(known.verdict);
    if (!known || isWorse === (operator !== 'or')) bySource.set(feed.source, feed);
  }
  return [...bySource.values()];
}
