import { type DeviceGroupOrder, isByKey, isDescending } from '../order.ts';
import { hasText, isAsked } from './filters.ts';
import { compareNames, nodeName } from './node-name.ts';
import type { NodeShape } from './node-shapes.ts';

export interface NodeFilter {
  readonly text?: string | null | undefined;
}

/** What a list of nodes in memory is asked for besides a page. */
export interface Arrangement {
  readonly filter?: NodeFilter | null | undefined;
  readonly orderBy?: DeviceGroupOrder | null | undefined;
}

interface Edge {
  readonly node: NodeShape;
  readonly state?: unknown;
}

/** The edges that the filter leaves, in the order that is asked for; as they come if none is. */
export function arranged<Asked extends Edge>(
  edges: readonly Asked[],
  { filter, orderBy }: Arrangement,
): readonly Asked[] {
  const meant = filter ? edges.filter(({ node, state }) => fits(node, filter, state)) : edges;
  return orderBy ? inOrder(meant, orderBy, ({ node }) => node) : meant;
}

/** Whether everything fits that the filter states. */
export function fits(node: NodeShape, { text, ...asked }: NodeFilter, state?: unknown): boolean {
  const own: Readonly<Record<string, unknown>> = { ...stated(node), state };
  const others: [string, unknown][] = Object.entries(asked);
  return hasText(text, nodeName(node), node.id) && others.every(([name, value]) => isAsked(value, own[name]));
}

/** What filters of its kind ask for besides names. */
function stated(node: NodeShape): Readonly<Record<string, unknown>> {
  switch (node.kind) {
    case 'Group':
      return { type: node.type, isAssignableToRole: node.isAssignableToRole };
    case 'EntraRole':
      return { isBuiltIn: node.isBuiltIn };
    case 'LegacyRole':
      return { system: node.role.system };
    default:
      return {};
  }
}

export function inOrder<Item>(
  items: readonly Item[],
  order: DeviceGroupOrder,
  nodeOf: (item: Item) => NodeShape,
): readonly Item[] {
  const compare = comparing(order);
  const sorted = [...items].sort((left, right) => compare(nodeOf(left), nodeOf(right)));
  return isDescending(order) ? sorted.reverse() : sorted;
}

type Compare = (left: NodeShape, right: NodeShape) => number;

function comparing(order: DeviceGroupOrder): Compare {
  if (isByKey(order)) return compareKeys;
  if (order === 'RANK_ASC' || order === 'RANK_DESC') return (left, right) => rank(left) - rank(right);
  return (left, right) => compareNames(nodeName(left), nodeName(right)) || compareKeys(left, right);
}

function compareKeys({ id: left }: NodeShape, { id: right }: NodeShape): number {
  return left === right ? 0 : left < right ? -1 : 1;
}

function rank(node: NodeShape): number {
  return (node.kind === 'DeviceGroup' ? node.fact?.rank : undefined) ?? Number.MAX_SAFE_INTEGER;
}
