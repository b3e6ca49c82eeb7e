import type { ExportSource } from '../export-source.ts';
import type { NodeAddress } from './graph-parts.ts';
import { type GraphmlEdge, type GraphmlNode, graphmlLines } from './graphml-lines.ts';
import { edgesOfTenant, nodesOfTenant } from './tenant-graph.ts';

/** The whole tenant in GraphML, line by line. */
export function tenantGraphml(source: ExportSource): AsyncGenerator<string> {
  return graphmlLines({ nodes: nodes(source), edges: edges(source) });
}

async function* nodes(source: ExportSource): AsyncGenerator<GraphmlNode> {
  for await (const { kind, id, name, properties } of nodesOfTenant(source))
    yield { id: keyOf({ kind, id }), data: { kind, name, ...properties } };
}

async function* edges(source: ExportSource): AsyncGenerator<GraphmlEdge> {
  for await (const { kind, from, to, properties } of edgesOfTenant(source))
    yield { source: keyOf(from), target: keyOf(to), data: { kind, ...properties } };
}

const principalKinds: ReadonlySet<string> = new Set([
  'User',
  'ServicePrincipal',
  'ForeignPrincipal',
  'Group',
  'Principal',
]);

function keyOf({ kind, id }: NodeAddress): string {
  return `${principalKinds.has(kind) ? 'Principal' : kind}:${id}`;
}
