import { load } from '../cypher-files.ts';
import { type Graph, integer } from '../driver.ts';
import { formatVersion } from '../format-version.ts';
import { bulkLimit, readLimit } from '../limits.ts';
import type { SnapshotKey } from '../snapshot-key.ts';
import { readParts, writeParts } from '../stored-parts.ts';
import type { Destination } from '../write/write-batches.ts';
import type { Fingerprint } from './fingerprint.ts';

/** Where the salt is kept beside the steps. */
export const saltStep = 'salt';

/** The newest snapshot of a tenant that knows its fingerprint; undefined when there is none that can be continued. */
export async function findBase(
  graph: Graph,
  tenantId: string,
  catalogueHash: string,
): Promise<SnapshotKey | undefined> {
  const parameters = { tenantId, catalogueHash, formatVersion: integer(formatVersion) };
  const [row] = await graph.read<SnapshotKey>(load('series/base'), parameters, readLimit());
  return row;
}

/** By the name of the step that wrote the objects. */
export function readFingerprint(graph: Graph, { number }: SnapshotKey): Promise<ReadonlyMap<string, Buffer>> {
  return readParts(graph, 'series/fingerprint', number);
}

/** Beside the objects of each step it keeps the salt of all of them. */
export async function writeFingerprint(
  { graph, owner, snapshot }: Pick<Destination, 'graph' | 'owner' | 'snapshot'>,
  salt: string,
  fingerprints: ReadonlyMap<string, Fingerprint>,
): Promise<void> {
  const contents = new Map([...fingerprints].map(([step, { bytes }]) => [step, bytes]));
  contents.set(saltStep, Buffer.from(salt, 'hex'));
  await writeParts({ graph, owner, snapshot: snapshot.number }, 'series/write-fingerprint', contents);
}

/** A snapshot without its fingerprint is never continued. */
export async function forgetFingerprint(graph: Graph, snapshot: number): Promise<void> {
  await graph.write(load('series/delete-fingerprint'), { snapshot: integer(snapshot) }, bulkLimit());
}
