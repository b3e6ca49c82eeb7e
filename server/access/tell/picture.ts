import type { FactEdge, NodeReference } from '../terms/node.ts';
import { nodeKey } from '../terms/node.ts';
import type { Decision, ProofLeaf } from '../terms/proof.ts';
import type { EdgeKind } from '../terms/vocabulary.ts';
import { essentialOf } from './essential.ts';
import { bound, type Truncation } from './picture/bound.ts';
import { contentsOf } from './picture/contents.ts';
import { logicOf, type PictureGate } from './picture/gates.ts';
import { type PictureState, stateOfVerdict, statesOf } from './picture/states.ts';
import { columnOf, faultInWords, kindInWords, labelOf, missingLabel, type PictureColumn } from './picture/words.ts';
import { relevantLeaves, relevantPart } from './routes/relevant.ts';

export interface PictureNode {
  readonly key: string;
  /** A second line: what it is. */
  readonly detail: string;
  readonly column: PictureColumn;
  readonly state: PictureState;
  readonly isEssential: boolean;
  readonly reference: NodeReference;
}

export interface PictureEdge {
  readonly key: string;
  /** None for an edge into or out of a gate. */
  readonly kind?: EdgeKind;
  readonly label: string;
  readonly source: string;
  readonly target: string;
  readonly state: PictureState;
  /** What it says; none for an edge into or out of a gate. */
  readonly fact?: FactEdge;
}

export interface Picture {
  readonly nodes: readonly PictureNode[];
  readonly edges: readonly PictureEdge[];
  readonly gates: readonly PictureGate[];
  readonly truncated?: Truncation;
}

/** The proof as a drawing: facts from left to right, gates where requirements meet, and what is missing as ghosts. */
export function pictureOf(decision: Decision): Picture {
  const leaves = relevantLeaves(decision);
  const { contents, truncated } = bound(decision, leaves, contentsOf(decision, leaves));
  const states = statesOf(decision, leaves, contents);
  const essential = new Set(essentialOf(decision).map(nodeKey));
  const details = detailsOf(decision, leaves);
  const nodes = [...contents.nodes].map(([key, reference]) => ({
    key,
    detail: details.get(key) ?? kindInWords(reference),
    column: columnOf[reference.kind],
    state: states.ofNode(key),
    isEssential: essential.has(key),
    reference,
  }));
  const { gates, edges } = logicOf(relevantPart(decision.proof), decision);
  return {
    nodes,
    edges: [
      ...[...contents.facts].map(([key, edge]) => drawn(key, edge, labelOf[edge.kind], states.ofFact(edge))),
      ...[...contents.missing].map(([key, edge]) => drawn(key, edge, missingLabel, 'missing')),
      ...edges.map(({ source, target, verdict }) => ({
        key: `joins|${target}|${source}`,
        label: '',
        source,
        target,
        state: stateOfVerdict(verdict),
      })),
    ],
    gates,
    ...(truncated ? { truncated } : {}),
  };
}

function drawn(key: string, fact: FactEdge, label: string, state: PictureState): PictureEdge {
  const { kind, from, to } = fact;
  return { key, kind, label, source: nodeKey(from), target: nodeKey(to), state, fact };
}

/** What the second line says where it is more than the kind. */
function detailsOf({ capability, target }: Decision, leaves: readonly ProofLeaf[]): ReadonlyMap<string, string> {
  const details = new Map<string, string>();
  for (const leaf of leaves) {
    const fault = faultInWords(leaf);
    if (fault !== undefined) details.set(nodeKey(leaf.goal), fault);
  }
  return target === '' ? details : details.set(nodeKey(capability), target);
}
