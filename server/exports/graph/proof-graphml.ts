import { sentenceOf } from '../../access/tell/sentence.ts';
import { type FactEdge, type NodeReference, nodeKey } from '../../access/terms/node.ts';
import type { Decision, Proof, ProofLeaf } from '../../access/terms/proof.ts';
import { type GraphmlEdge, type GraphmlNode, graphmlLines } from './graphml-lines.ts';

/**
 * One proof in GraphML: its facts, the requirements that they meet, and the gates that join these up to the capability.
 * Of a requirement that is not met the near misses, with what is missing for each.
 */
export function proofGraphml(decision: Decision): AsyncGenerator<string> {
  const drawing = newDrawing();
  const { person, capability, proof, verdict } = decision;
  drawing.reference(person);
  drawing.reference(capability);
  drawing.edge(drawPart(drawing, proof, 'proof'), nodeKey(capability), { kind: 'ANSWERS' });
  const { nodes, edges } = drawing;
  return graphmlLines({
    graph: { sentence: sentenceOf(decision), verdict },
    nodes: nodes.values(),
    edges: edges.values(),
  });
}

type Data = GraphmlNode['data'];

interface Drawing {
  readonly nodes: Map<string, GraphmlNode>;
  readonly edges: Map<string, GraphmlEdge>;
  node(id: string, data: Data): void;
  reference(node: NodeReference): string;
  edge(source: string, target: string, data: Data): void;
}

/** Nodes and edges that several requirements name stand there once. */
function newDrawing(): Drawing {
  const nodes = new Map<string, GraphmlNode>();
  const edges = new Map<string, GraphmlEdge>();
  function node(id: string, data: Data): void {
    if (!nodes.has(id)) nodes.set(id, { id, data });
  }
  return {
    nodes,
    edges,
    node,
    reference(reference) {
      const { kind, name, product } = reference;
      const key = nodeKey(reference);
      node(key, { kind, name, product });
      return key;
    },
    edge(source, target, data) {
      const key = JSON.stringify([source, target, data['kind']]);
      if (!edges.has(key)) edges.set(key, { source, target, data });
    },
  };
}

/** Returns the id of the node that stands for the part. */
function drawPart(drawing: Drawing, part: Proof, id: string): string {
  if (part.kind === 'leaf') return drawLeaf(drawing, part, id);
  drawing.node(id, { kind: 'Gate', name: part.kind, verdict: part.verdict });
  for (const [index, inner] of part.parts.entries())
    drawing.edge(drawPart(drawing, inner, `${id}.${index + 1}`), id, { kind: 'PART_OF' });
  return id;
}

function drawLeaf(drawing: Drawing, { title, verdict, goal, edges, misses }: ProofLeaf, id: string): string {
  drawing.node(id, { kind: 'Requirement', name: title, verdict });
  drawFacts(drawing, edges, 'present');
  if (edges.length > 0 || verdict === 'allow') drawing.edge(drawing.reference(goal), id, { kind: 'MEETS' });
  for (const miss of misses) {
    drawFacts(drawing, miss.edges, 'present');
    drawFacts(drawing, miss.missing, 'missing');
  }
  return id;
}

function drawFacts(drawing: Drawing, facts: readonly FactEdge[], presence: 'present' | 'missing'): void {
  for (const { kind, from, to, via } of facts)
    drawing.edge(drawing.reference(from), drawing.reference(to), { kind, via, presence });
}
