import type { EdgeKind } from '../../access/terms/vocabulary.ts';
import { answersOfEverybody } from '../answers-of-everybody.ts';
import type { ExportSource } from '../export-source.ts';
import type { GraphNode, NodeAddress, Property } from './graph-parts.ts';
import { principal } from './graph-parts.ts';
import { edgesOfTenant, nodesOfTenant } from './tenant-graph.ts';

/** What BloodHound shows of everything that comes from whycan, whatever its kind. */
const sourceKind = 'WC_Base';

/**
 * The tenant in BloodHound's OpenGraph format, line by line: nodes and edges, whose kinds begin with `WC_`, and an edge
 * `WC_CanDo` from every person to every capability that they are allowed.
 */
export async function* openGraphLines(source: ExportSource): AsyncGenerator<string> {
  yield `{ "metadata": { "source_kind": "${sourceKind}" }, "graph": {`;
  yield '"nodes": [';
  yield* separated(nodeLines(source));
  yield '],';
  yield '"edges": [';
  yield* separated(edgeLines(source));
  yield '] } }';
}

async function* nodeLines(source: ExportSource): AsyncGenerator<string> {
  for await (const node of nodesOfTenant(source)) {
    const { kind, id, name, properties } = node;
    const kinds = isPrincipal(node) && kind !== 'Principal' ? [`WC_${kind}`, 'WC_Principal'] : [`WC_${kind}`];
    yield JSON.stringify({ id: addressOf(node), kinds, properties: lowerCase({ name, whycanId: id, ...properties }) });
  }
}

async function* edgeLines(source: ExportSource): AsyncGenerator<string> {
  for await (const { kind, from, to, properties } of edgesOfTenant(source))
    yield edgeLine(kindOf(kind), from, to, properties);
  for await (const { person, capability, verdict, sentence } of answersOfEverybody(source, new Set(['allow'])))
    yield edgeLine('WC_CanDo', principal(person.id), { kind: 'Capability', id: capability.id }, { verdict, sentence });
}

function edgeLine(kind: string, from: NodeAddress, to: NodeAddress, properties: Readonly<Record<string, Property>>) {
  const end = (node: NodeAddress) => ({ value: addressOf(node), match_by: 'id' });
  return JSON.stringify({ kind, start: end(from), end: end(to), properties: lowerCase(properties) });
}

const principalKinds: ReadonlySet<string> = new Set([
  'User',
  'ServicePrincipal',
  'ForeignPrincipal',
  'Group',
  'Principal',
] satisfies GraphNode['kind'][]);

function isPrincipal({ kind }: NodeAddress): boolean {
  return principalKinds.has(kind);
}

/** Principals keep their ids, so that they can be found by them; everything else says what it is. */
function addressOf(node: NodeAddress): string {
  if (!isPrincipal(node)) return `WC_${node.kind}:${node.id}`;
  return node.id.startsWith('WC_') ? `WC_Principal:${node.id}` : node.id;
}

/** `MEMBER_OF` → `WC_MemberOf`. */
function kindOf(kind: EdgeKind): string {
  return `WC_${kind.toLowerCase().replace(/(^|_)([a-z])/g, (_, __, letter: string) => letter.toUpperCase())}`;
}

/** BloodHound wants names of properties in lower case, and neither nothing nor an empty list as a value. */
function lowerCase(properties: Readonly<Record<string, Property>>): Record<string, Property> {
  const stated = Object.entries(properties).filter(([, value]) => value !== undefined && !isEmptyList(value));
  return Object.fromEntries(stated.map(([name, value]) => [name.toLowerCase(), value]));
}

function isEmptyList(value: Property): boolean {
  return Array.isArray(value) && value.length === 0;
}

async function* separated(lines: AsyncIterable<string>): AsyncGenerator<string> {
  let last: string | undefined;
  for await (const line of lines) {
    if (last !== undefined) yield `${last},`;
    last = line;
  }
  if (last !== undefined) yield last;
}
