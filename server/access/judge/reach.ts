import type { Person } from '../terms/facts.ts';
import type { FactEdge, NodeReference } from '../terms/node.ts';
import { groupNode, personNode } from '../terms/node-references.ts';
import type { EdgeKind } from '../terms/vocabulary.ts';
import { type Lens, lacks } from './lens.ts';
import type { AccessModel } from './model.ts';

/** The principals that a person is: themselves and their groups at any depth, with every edge that leads there. */
export interface Reach {
  readonly origin: NodeReference;
  /** Person first, then groups in order of distance. */
  readonly principals: readonly string[];
  /** group → edges into it from the person or from another reached group. */
  readonly incoming: ReadonlyMap<string, readonly FactEdge[]>;
}

/**
 * Follows active memberships upwards without a depth bound (S-36, S-47); cycles are safe.
 * Memberships that PIM would still have to activate count as far as the lens activates them.
 */
export function reachOf(model: AccessModel, person: Person, lens: Lens): Reach {
  const origin = personNode(person);
  const incoming = new Map<string, FactEdge[]>();
  const principals = [person.id];
  const arrive = (group: string, from: NodeReference, kind: EdgeKind): void => {
    if (!model.groups.has(group) || lacks(lens, 'Group', group)) return;
    const edge = { kind, from, to: groupNode(model, group) };
    const edges = incoming.get(group);
    if (edges) {
      edges.push(edge);
      return;
    }
    incoming.set(group, [edge]);
    principals.push(group);
  };
  for (const group of person.groups) arrive(group, origin, 'MEMBER_OF');
  const activate = (groups: readonly string[] | undefined, from: NodeReference): void => {
    for (const group of groups ?? []) if (lens.activates('Group', group)) arrive(group, from, 'ELIGIBLE_FOR');
  };
  activate(person.eligibleGroups, origin);
  for (let position = 1; position < principals.length; position += 1) {
    const group = principals[position] as string;
    const from = groupNode(model, group);
    for (const parent of model.parents.get(group) ?? []) arrive(parent, from, 'NESTED_IN');
    activate(model.eligibleParents.get(group), from);
  }
  return { origin, principals, incoming };
}

/** Every edge on some way from the person to one of the given principals. */
export function edgesTo(reach: Reach, principals: Iterable<string>): FactEdge[] {
  const edges: FactEdge[] = [];
  const seen = new Set<string>();
  const waiting = [...principals];
  for (let group = waiting.pop(); group !== undefined; group = waiting.pop()) {
    if (seen.has(group)) continue;
    seen.add(group);
    for (const edge of reach.incoming.get(group) ?? []) {
      edges.push(edge);
      if (edge.from.kind === 'Group') waiting.push(edge.from.id);
    }
  }
  return edges;
}
