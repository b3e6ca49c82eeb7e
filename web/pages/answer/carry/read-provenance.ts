import type { Client } from 'urql';
import type { Decision } from '../answer-document.ts';
import { carryDocument, type Provenance, permissionsDocument } from './carry-document.ts';

/** So many things can be asked for at once. */
const mostIds = 100;

export interface ReadProvenance {
  readonly snapshot: Provenance['snapshot'];
  /** Every document behind the answer once, as the catalogue writes it. */
  readonly sources: readonly string[];
}

/** Where an answer comes from; throws when any of it could not be read. */
export async function readProvenance(client: Client, decision: Decision, capability: string): Promise<ReadProvenance> {
  const read = client.query(carryDocument, { capability, number: decision.snapshot }).toPromise();
  const ids = permissionIds(decision);
  const parts = Array.from({ length: Math.ceil(ids.length / mostIds) }, (_, part) =>
    client.query(permissionsDocument, { nodes: ids.slice(part * mostIds, (part + 1) * mostIds) }).toPromise(),
  );
  const { data, error } = await read;
  if (!data) throw error ?? new Error('nothing was answered');
  const permissions: string[] = [];
  for (const part of await Promise.all(parts)) {
    if (!part.data) throw part.error ?? new Error('nothing was answered');
    for (const node of part.data.nodes) if (node && 'sources' in node) permissions.push(...node.sources);
  }
  const readings = decision.notes.flatMap((note) => note.readings.map((reading) => reading.source));
  return {
    snapshot: data.snapshot,
    sources: [...new Set([...(data.capability?.sources ?? []), ...permissions, ...readings])],
  };
}

function permissionIds({ graph }: Decision): string[] {
  const isPermission = (kind: string) => kind === 'PERMISSION' || kind === 'LEGACY_PERMISSION';
  return [...new Set(graph.nodes.filter((node) => isPermission(node.kind)).map((node) => node.reference.id))];
}
