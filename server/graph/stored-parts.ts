import { load } from './cypher-files.ts';
import { type Graph, type Integer, integer } from './driver.ts';
import { bulkLimit, streamLimit } from './limits.ts';
import type { Owner } from './owner.ts';
import { ImportInterrupted } from './snapshot-problems.ts';

const partBytes = 2 ** 20;

export interface PartsPlace {
  readonly graph: Graph;
  readonly owner: Owner;
  /** Number of the snapshot that they belong to. */
  readonly snapshot: number;
}

/** Keeps bytes by name beside a snapshot, in parts that a transaction takes easily; `query` names the Cypher file that writes them. */
export async function writeParts(
  { graph, owner, snapshot }: PartsPlace,
  query: string,
  contents: ReadonlyMap<string, Buffer>,
): Promise<void> {
  for (const parts of batched(partsOf(contents))) {
    const parameters = { snapshot: integer(snapshot), owner: owner.id, parts };
    const [row] = await graph.write<{ written: number }>(load(query), parameters, bulkLimit());
    if (row?.written !== parts.length) throw new ImportInterrupted(snapshot, query);
  }
}

/** What was kept, by name. */
export async function readParts(
  graph: Graph,
  query: string,
  snapshot: number,
  signal?: AbortSignal,
): Promise<ReadonlyMap<string, Buffer>> {
  type Row = { name: string; content: Int8Array };
  const parts = new Map<string, Buffer[]>();
  const rows = graph.stream<Row>(load(query), { snapshot: integer(snapshot) }, streamLimit(signal));
  for await (const { name, content } of rows) {
    const some = parts.get(name) ?? [];
    parts.set(name, some);
    some.push(Buffer.from(content.buffer, content.byteOffset, content.byteLength));
  }
  return new Map([...parts].map(([name, buffers]) => [name, Buffer.concat(buffers)]));
}

interface Part {
  readonly name: string;
  readonly part: Integer;
  readonly content: Int8Array;
}

function* partsOf(contents: ReadonlyMap<string, Buffer>): Generator<Part> {
  for (const [name, bytes] of contents) {
    for (let start = 0; start < bytes.length; start += partBytes) {
      const { buffer, byteOffset, byteLength } = bytes.subarray(start, start + partBytes);
      yield { name, part: integer(start / partBytes), content: new Int8Array(buffer, byteOffset, byteLength) };
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
