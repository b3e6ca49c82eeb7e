import { promisify } from 'node:util';
import { deflateRaw, inflateRaw } from 'node:zlib';
import type { PackedEverybody } from '../access/sets/packed.ts';
import { load } from './cypher-files.ts';
import { type Graph, integer } from './driver.ts';
import { bulkLimit } from './limits.ts';
import { type PartsPlace, readParts, writeParts } from './stored-parts.ts';

/** Names and ids shrink to a third; more effort saves little. */
const compress = (text: Buffer) => promisify(deflateRaw)(text, { level: 1 });
const expand = promisify(inflateRaw);
const name = 'everybody';

/** Keeps with a snapshot what everybody is to questions, so that the first of them need not ask for all people. */
export async function writeEverybody(place: PartsPlace, everybody: PackedEverybody): Promise<void> {
  const content = await compress(Buffer.from(JSON.stringify(everybody)));
  await writeParts(place, 'everybody/write', new Map([[name, content]]));
}

/** Undefined for snapshots of earlier formats. */
export async function readStoredEverybody(
  graph: Graph,
  snapshot: number,
  signal?: AbortSignal,
): Promise<PackedEverybody | undefined> {
  const content = (await readParts(graph, 'everybody/read', snapshot, signal)).get(name);
  return content && JSON.parse((await expand(content)).toString());
}

export async function forgetEverybody(graph: Graph, snapshot: number): Promise<void> {
  await graph.write(load('everybody/delete'), { snapshot: integer(snapshot) }, bulkLimit());
}
