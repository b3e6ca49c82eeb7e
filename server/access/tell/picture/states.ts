import type { FactEdge } from '../../terms/node.ts';
import { nodeKey } from '../../terms/node.ts';
import type { Decision, ProofLeaf } from '../../terms/proof.ts';
import type { Verdict } from '../../terms/vocabulary.ts';
import type { Contents } from './contents.ts';

export type PictureState = 'present' | 'missing' | 'unreached';

export interface States {
  readonly ofNode: (key: string) => PictureState;
  readonly ofFact: (edge: FactEdge) => PictureState;
}

/** What is there, what is not, and what is there for others only. */
export function statesOf(decision: Decision, leaves: readonly ProofLeaf[], contents: Contents): States {
  const person = nodeKey(decision.person);
  const capability = nodeKey(decision.capability);
  const goals = new Set(leaves.map((leaf) => nodeKey(leaf.goal)));
  const present = presentNodes(person, leaves, contents, new Set([capability, ...goals]));
  const incoming = new Map<string, FactEdge[]>();
  const missing = new Set<string>();
  for (const edge of contents.missing.values()) missing.add(nodeKey(edge.to));
  for (const edge of contents.facts.values()) {
    const edges = incoming.get(nodeKey(edge.to));
    if (edges) edges.push(edge);
    else incoming.set(nodeKey(edge.to), [edge]);
  }
  const ofNode = (key: string): PictureState => {
    if (key === capability) return stateOfVerdict(decision.verdict);
    if (present.has(key)) return 'present';
    if (missing.has(key)) return 'missing';
    if (!goals.has(key)) return 'unreached';
    const facts = incoming.get(key) ?? [];
    return facts.length > 0 && !facts.some((edge) => present.has(nodeKey(edge.from))) ? 'unreached' : 'missing';
  };
  return { ofNode, ofFact: (edge) => (present.has(nodeKey(edge.from)) ? 'present' : 'unreached') };
}

export function stateOfVerdict(verdict: Verdict): PictureState {
  if (verdict === 'unknown') return 'unreached';
  return verdict === 'deny' ? 'missing' : 'present';
}

/** What the person reaches by facts. A goal counts only by a leaf that is not denied, an eligible membership likewise. */
function presentNodes(
  person: string,
  leaves: readonly ProofLeaf[],
  { facts }: Contents,
  goals: ReadonlySet<string>,
): ReadonlySet<string> {
  const present = new Set([person]);
  for (const leaf of leaves) {
    if (leaf.verdict === 'deny') continue;
    for (const edge of leaf.edges) present.add(nodeKey(edge.from)).add(nodeKey(edge.to));
  }
  const next = new Map<string, string[]>();
  for (const { kind, from, to } of facts.values()) {
    if (kind === 'ELIGIBLE_FOR' || goals.has(nodeKey(to))) continue;
    const targets = next.get(nodeKey(from));
    if (targets) targets.push(nodeKey(to));
    else next.set(nodeKey(from), [nodeKey(to)]);
  }
  for (const node of present) for (const target of next.get(node) ?? []) present.add(target);
  return present;
}
