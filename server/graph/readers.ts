import { load } from './cypher-files.ts';
import { type Graph, integer } from './driver.ts';
import { bulkLimit } from './limits.ts';
import type { Owner } from './owner.ts';

/** Says which snapshots this process reads, so that nobody sweeps them; returns those that are there. */
export async function declareReading(graph: Graph, reader: Owner, numbers: readonly number[]): Promise<Set<number>> {
  const { id, host, pid } = reader;
  const parameters = { reader: id, host, pid: integer(pid), numbers: numbers.map(integer) };
  const rows = await graph.write<{ number: number }>(load('reader/read'), parameters, bulkLimit());
  return new Set(rows.map((row) => row.number));
}

/** Says that this process reads nothing more. */
export async function stopReading(graph: Graph, reader: Owner): Promise<void> {
  await graph.write(load('reader/leave'), { readers: [reader.id] }, bulkLimit());
}
