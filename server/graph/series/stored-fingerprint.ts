import { load } from '../cypher-files.ts';
import { type Graph, type Integer, integer } from '../driver.ts';
import { formatVersion } from '../format-version.ts';
import { bulkLimit, readLimit, streamLimit } from '../limits.ts';
import type { SnapshotKey } from '../snapshot-key.ts';
import { ImportInterrupted } from '../snapshot-problems.ts';
import type { Destination } from '../write/write-batches.ts';
import type { Fingerprint } from './fingerprint.ts';

const partBytes = 2 ** 20;

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
export async function readFingerprint(graph: Graph, { number }: SnapshotKey): Promise<ReadonlyMap<string, Buffer>> {
  type Row = { step: string; content: Int8Array };
  const parts = new Map<string, Buffer[]>();
  const rows = graph.stream<Row>(load('series/fingerprint'), { snapshot: integer(number) }, streamLimit());
  for await (const { step, content } of rows)
    parts.set(step, [...(parts.get(step) ?? []), Buffer.from(content.buffer, content.byteOffset, content.byteLength)]);
  return new Map([...parts].map(([step, buffers]) => [step, Buffer.concat(buffers)]));
}

/** Beside the objects of each step it keeps the salt of all of them. */
export async function writeFingerprint(
  { graph, owner, snapshot }: Pick<Destination, 'graph' | 'owner' | 'snapshot'>,
  salt: string,
  fingerprints: ReadonlyMap<string, Fingerprint>,
): Promise<void> {
  const contents = new Map([...fingerprints].map(([step, { bytes }]) => [step, bytes]));
  contents.set(saltStep, Buffer.from(salt, 'hex'));
  for (const parts of batched(partsOf(contents))) {
    const parameters = { snapshot: integer(snapshot.number), owner: owner.id, parts };
    const [row] = await graph.write<{ written: number }>(load('series/write-fingerprint'), parameters, bulkLimit());
    if (row?.written !== parts.length) throw new ImportInterrupted(snapshot.number, 'series/write-fingerprint');
  }
}

interface Part {
  readonly step: string;
  readonly part: Integer;
  readonly content: Int8Array;
}

function* partsOf(contents: ReadonlyMap<string, Buffer>): Generator<Part> {
  for (const [step, bytes] of contents) {
    for (let start = 0; start < bytes.length; start += partBytes) {
      const { buffer, byteOffset, byteLength } = bytes.subarray(start, start + partBytes);
      yield { step, part: integer(start / partBytes), content: new Int8Array(buffer, byteOffset, byteLength) };
    }
  }
}

/** As many at once as one transaction takes easily. */
function* batched(parts: Iterable<Part>): Generator<Part[]> {
  let batch: Part[] = [];
  let size = 0;
  for (const part of parts) {
    batch.push(part);
    size += part.content.length;
    if (size < partBytes) continue;
    yield batch;
    batch = [];
    size = 0;
  }
  if (batch.length > 0) yield batch;
}

/** A snapshot without its fingerprint is never continued. */
export async function forgetFingerprint(graph: Graph, snapshot: number): Promise<void> {
  await graph.write(load('series/delete-fingerprint'), { snapshot: integer(snapshot) }, bulkLimit());
}
