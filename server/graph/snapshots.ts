import { load } from './cypher-files.ts';
import { type Graph, integer } from './driver.ts';
import { bulkLimit, readLimit } from './limits.ts';
import type { Owner } from './owner.ts';
import { ImportInterrupted } from './snapshot-problems.ts';
import { recordFrom, type SnapshotRecord, type SnapshotRow } from './snapshot-record.ts';

/** The number of the current snapshot; undefined before the first import. */
export async function currentSnapshot(graph: Graph): Promise<number | undefined> {
  const [row] = await graph.read<{ number: number }>(load('snapshot/current'), {}, readLimit());
  return row?.number;
}

/** Every snapshot that can be read, newest first. */
export async function listSnapshots(graph: Graph, signal?: AbortSignal): Promise<SnapshotRecord[]> {
  const rows = await graph.read<{ snapshot: SnapshotRow }>(load('snapshot/list'), {}, readLimit(signal));
  return rows.map((row) => recordFrom(row.snapshot));
}

/** What snapshots say about themselves, scratch ones included; those that are gone are missing. */
export async function readSnapshotRows(graph: Graph, numbers: readonly number[]): Promise<SnapshotRow[]> {
  const parameters = { numbers: numbers.map(integer) };
  const rows = await graph.read<{ snapshot: SnapshotRow }>(load('snapshot/by-numbers'), parameters, readLimit());
  return rows.map((row) => row.snapshot);
}

/** Opens a snapshot that nobody sees yet. */
export async function beginSnapshot(
  graph: Graph,
  owner: Owner,
  isScratch: boolean,
  properties: Readonly<Record<string, unknown>>,
): Promise<number> {
  const parameters = { isScratch, owner: owner.id, host: owner.host, pid: integer(owner.pid), properties };
  const [row] = await graph.write<{ number: number }>(load('snapshot/begin'), parameters, bulkLimit());
  if (row === undefined) throw new Error('The database is not prepared: prepareStore comes first.');
  return row.number;
}

/** Makes a finished import current, in one transaction; returns when that was. */
export async function publishSnapshot(graph: Graph, owner: Owner, number: number): Promise<number> {
  await graph.writeAlone(load('snapshot/await-search'), {}, bulkLimit());
  const parameters = { number: integer(number), owner: owner.id };
  const [row] = await graph.write<{ importedAt: number }>(load('snapshot/publish'), parameters, bulkLimit());
  if (row === undefined) throw new ImportInterrupted(number, 'publishing');
  return row.importedAt;
}

/** Shows that the owner of unfinished snapshots lives; returns those that are still its own. */
export async function beat(graph: Graph, owner: Owner, numbers: readonly number[]): Promise<number[]> {
  const parameters = { owner: owner.id, numbers: numbers.map(integer) };
  const rows = await graph.write<{ number: number }>(load('snapshot/heartbeat'), parameters, bulkLimit());
  return rows.map((row) => row.number);
}
