import { load } from './cypher-files.ts';
import type { Graph } from './driver.ts';
import { bulkLimit, readLimit } from './limits.ts';
import type { Published } from './private-place.ts';
import { keyParameters, type SnapshotKey } from './snapshot-key.ts';
import { countedKinds, recordFrom, type SnapshotCounts } from './snapshot-record.ts';
import { currentSnapshot, readSnapshotRows } from './snapshots.ts';

/** Snapshots that were published at the same moment may be noted in another order. */
const sameMomentMs = 60_000;

/** What the store lacks of what it published, as a sentence; undefined when nothing is known to be missing. */
export async function lostSnapshot(graph: Graph, published: Published | undefined): Promise<string | undefined> {
  if (published === undefined || published.isSetAside) return undefined;
  const [row] = await graph.read<{ number: number; importedAt: number }>(load('snapshot/current'), {}, readLimit());
  if (row === undefined) return `it contains no tenant, although snapshot ${published.number} was imported into it.`;
  if (row.number === published.number || row.importedAt + sameMomentMs >= published.importedAt) return undefined;
  return `its newest snapshot is ${row.number}, although snapshot ${published.number} was imported later.`;
}

/** The same, and whether the current snapshot has as many nodes of each kind as it says itself. */
export async function countsDiffer(graph: Graph, published: Published | undefined): Promise<string | undefined> {
  const lost = await lostSnapshot(graph, published);
  const number = await currentSnapshot(graph);
  if (lost !== undefined || number === undefined) return lost;
  const [row] = await readSnapshotRows(graph, [number]);
  if (row === undefined) return `snapshot ${number} has no record.`;
  const record = recordFrom(row);
  return wrongCount(graph, record, record.counts);
}

/** Of which kind a snapshot has fewer nodes than it should, as a sentence. */
export async function wrongCount(
  graph: Graph,
  snapshot: SnapshotKey,
  counts: SnapshotCounts,
): Promise<string | undefined> {
  type Counted = { kind: string; count: number };
  const rows = await graph.read<Counted>(load('snapshot/count-nodes'), keyParameters(snapshot), bulkLimit());
  const found = new Map(rows.map(({ kind, count }) => [kind, count]));
  const wrong = countedKinds.find((kind) => (found.get(kind) ?? 0) < counts[kind]);
  if (wrong === undefined) return undefined;
  const { number } = snapshot;
  return `snapshot ${number} should contain ${counts[wrong]} nodes of kind ${wrong}, but has ${found.get(wrong) ?? 0}.`;
}
