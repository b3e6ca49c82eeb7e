import fc from 'fast-check';
import type { FactEdge, NodeReference } from '../../server/access/terms/node.ts';
import type { Decision, Miss, Proof, ProofGate, ProofLeaf } from '../../server/access/terms/proof.ts';
import type { EdgeKind, NodeKind, Verdict } from '../../server/access/terms/vocabulary.ts';

export const node = (kind: NodeKind, id: string, name = id): NodeReference => ({ kind, id, name });
export const ana = node('User', 'ana', 'Ana Torres');
export const isolate = node('Capability', 'mde.device.isolate', 'Isolate a device');
export const group = (id: string, name = id): NodeReference => node('Group', id, name);
export const permission = (id: string): NodeReference => ({ kind: 'Permission', id, name: id, product: 'MDE' });

export const edge = (kind: EdgeKind, from: NodeReference, to: NodeReference, via?: string): FactEdge => ({
  kind,
  from,
  to,
  ...(via === undefined ? {} : { via }),
});

/** Edges of one kind along a row of nodes. */
export const along = (...nodes: readonly NodeReference[]): FactEdge[] =>
  nodes.slice(1).map((to, index) => edge('NESTED_IN', nodes[index] ?? to, to));

export function leaf(goal: NodeReference, edges: readonly FactEdge[], more: Partial<ProofLeaf> = {}): ProofLeaf {
  return {
    kind: 'leaf',
    requirement: { kind: 'permission', permission: goal.id, product: 'MDE' },
    title: goal.name,
    goal,
    verdict: edges.length > 0 ? 'allow' : 'deny',
    edges,
    misses: [],
    scopes: [],
    missingFacts: [],
    ...more,
  };
}

export const account = (verdict: Verdict = 'allow'): ProofLeaf =>
  leaf(ana, [], { requirement: { kind: 'account' }, title: 'Account', verdict });

export const miss = (edges: readonly FactEdge[], missing: readonly FactEdge[]): Miss => ({
  reason: 'permission',
  sentence: 'Something is missing.',
  edges,
  missing,
});

const worstFirst: readonly Verdict[] = ['deny', 'unknown', 'conditional', 'allow'];

export function gate(kind: ProofGate['kind'], ...parts: readonly Proof[]): ProofGate {
  const verdicts = [...parts.map((part) => part.verdict), ...(kind === 'conditional' ? ['conditional' as const] : [])];
  const places = verdicts.map((verdict) => worstFirst.indexOf(verdict));
  const place = kind === 'any' ? Math.max(0, ...places) : Math.min(3, ...places);
  return { kind, verdict: worstFirst[place] ?? 'deny', parts, notes: [], isConjunction: false };
}

export const decision = (proof: Proof): Decision => ({
  person: ana,
  capability: isolate,
  phrase: 'isolate a device',
  target: '',
  verdict: proof.verdict,
  proof,
  reasons: [],
  toActivate: [],
  notes: [],
  missingFacts: [],
});

/** Rows of groups, each of which is in every one of the next row: the routes double with every row. */
export function ladder(rows: number, width: number, goal: NodeReference): FactEdge[] {
  const row = (number: number) => Array.from({ length: width }, (_, place) => group(`r${number}-${place}`));
  const edges = row(0).map((first) => edge('MEMBER_OF', ana, first));
  for (let number = 1; number < rows; number += 1) {
    for (const from of row(number - 1)) edges.push(...row(number).map((to) => edge('NESTED_IN', from, to)));
  }
  return [...edges, ...row(rows - 1).map((last) => edge('GRANTS', last, goal))];
}

/** Few nodes and many edges among them, cycles and double facts included; what leads nowhere is left out, as proofs do. */
export function randomFacts(goal: NodeReference, options: { readonly hasCycles: boolean }): fc.Arbitrary<FactEdge[]> {
  const nodes = [ana, ...['e', 'b', 'd', 'a', 'c'].map((id) => group(id)), goal];
  const last = nodes.length - 1;
  const place = fc.integer({ min: 0, max: last });
  const pair = fc
    .tuple(place, place)
    .filter(([from, to]) => from !== last && to !== 0 && (options.hasCycles || from < to));
  return fc
    .array(fc.tuple(pair, fc.constantFrom<EdgeKind>('NESTED_IN', 'ELIGIBLE_FOR')), { maxLength: 22 })
    .map((pairs) => pairs.map(([[from, to], kind]) => edge(kind, nodes[from] ?? ana, nodes[to] ?? goal)))
    .map((edges) => {
      const led = closure(ana, edges, (one) => [one.from, one.to]);
      const leading = closure(goal, edges, (one) => [one.to, one.from]);
      return edges.filter((one) => led.has(one.from) && leading.has(one.to));
    });
}

function closure(
  start: NodeReference,
  edges: readonly FactEdge[],
  ends: (edge: FactEdge) => readonly [NodeReference, NodeReference],
): ReadonlySet<NodeReference> {
  const reached = new Set([start]);
  for (const at of reached) for (const one of edges) if (ends(one)[0] === at) reached.add(ends(one)[1]);
  return reached;
}
