import type { Property } from './graph-parts.ts';
import { xmlText } from './xml-text.ts';

export interface GraphmlNode {
  readonly id: string;
  readonly data: Readonly<Record<string, Property>>;
}

export interface GraphmlEdge extends Omit<GraphmlNode, 'id'> {
  readonly source: string;
  readonly target: string;
}

export interface GraphmlContents {
  readonly graph?: Readonly<Record<string, Property>>;
  readonly nodes: AsyncIterable<GraphmlNode> | Iterable<GraphmlNode>;
  readonly edges: AsyncIterable<GraphmlEdge> | Iterable<GraphmlEdge>;
}

/** What a reader of GraphML is told before the graph begins: every kind of data that may follow, all of it text. */
const keys = {
  graph: ['sentence', 'verdict'],
  node: [
    'kind',
    'name',
    'verdict',
    'userPrincipalName',
    'enabled',
    'userType',
    'home',
    'via',
    'homeTenant',
    'domain',
    'osPlatform',
    'tags',
    'type',
    'isAssignableToRole',
    'deleted',
    'scopes',
    'includeFutureDataSources',
    'product',
    'rank',
    'remediationLevel',
    'isAvailable',
    'level',
  ],
  edge: ['kind', 'state', 'scope', 'via', 'presence'],
} as const;

/** A directed graph in GraphML, line by line. */
export async function* graphmlLines({ graph = {}, nodes, edges }: GraphmlContents): AsyncGenerator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>';
  yield '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">';
  for (const [owner, names] of Object.entries(keys))
    for (const name of names)
      yield `  <key id="${owner}-${name}" for="${owner}" attr.name="${name}" attr.type="string"/>`;
  yield `  <graph edgedefault="directed">${dataOf('graph', graph)}`;
  for await (const { id, data } of nodes) yield `    <node id="${xmlText(id)}">${dataOf('node', data)}</node>`;
  for await (const { source, target, data } of edges)
    yield `    <edge source="${xmlText(source)}" target="${xmlText(target)}">${dataOf('edge', data)}</edge>`;
  yield '  </graph>';
  yield '</graphml>';
}

function dataOf(owner: keyof typeof keys, data: Readonly<Record<string, Property>>): string {
  const known: readonly string[] = keys[owner];
  return Object.entries(data)
    .filter(([name, value]) => value !== undefined && value !== '' && known.includes(name))
    .map(([name, value]) => `<data key="${owner}-${name}">${xmlText(textOf(value))}</data>`)
    .join('');
}

function textOf(value: Property): string {
  return Array.isArray(value) ? value.join('; ') : String(value);
}
