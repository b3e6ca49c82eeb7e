import { load } from './cypher-files.ts';
import { type Graph, integer } from './driver.ts';
import { bulkLimit, readLimit } from './limits.ts';
import type { Owner } from './owner.ts';
import type { SnapshotKey } from './snapshot-key.ts';
import { ImportInterrupted } from './snapshot-problems.ts';
import { recordFrom, type SnapshotRecord, type SnapshotRow } from './snapshot-record.ts';
import { importFrom, type StoredImport } from './stored-import.ts';

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

/** Where the nodes of a snapshot are, in whatever state it is. */
export async function keyOf(graph: Graph, number: number): Promise<SnapshotKey> {
  const parameters = { number: integer(number) };
  const [row] = await graph.read<{ series: number }>(load('series/of-snapshot'), parameters, readLimit());
  return { number, series: row?.series ?? number };
}

/** Where snapshots came from; those are missing that do not say so. */
export async function readImportReports(
  graph: Graph,
  numbers: readonly number[],
  signal?: AbortSignal,
): Promise<Map<number, StoredImport>> {
  const parameters = { numbers: numbers.map(integer) };
  type Row = { readonly number: number; readonly report: string };
  const rows = await graph.read<Row>(load('snapshot/import-reports'), parameters, readLimit(signal));
  return new Map(rows.map(({ number, report }) => [number, importFrom(report)]));
}

/** Opens a snapshot that nobody sees yet: with the number that it had when it is restored, after its base when that can still be continued. */
export async function beginSnapshot(
  graph: Graph,
  owner: Owner,
  isScratch: boolean,
  properties: Readonly<Record<string, unknown>>,
  { restored, base }: { readonly restored?: number | undefined; readonly base?: number | undefined } = {},
): Promise<SnapshotKey> {
  const { id, host, pid } = owner;
  const numbers = { restored: given(restored), base: given(base) };
  const parameters = { isScratch, ...numbers, owner: id, host, pid: integer(pid), properties };
  const [row] = await graph.write<SnapshotKey>(load('snapshot/begin'), parameters, bulkLimit());
  if (row === undefined) throw new Error('The database is not prepared: prepareStore comes first.');
  return row;
}

function given(number: number | undefined) {
  return number === undefined ? null : integer(number);
}

/** Makes a finished import current, in one transaction; returns when that was, or is said to have been. */
export async function publishSnapshot(
  graph: Graph,
  owner: Owner,
  number: number,
  importedAt?: string,
): Promise<number> {
  await graph.writeAlone(load('snapshot/await-search'), {}, bulkLimit());
  const importedMs = importedAt === undefined ? null : integer(Date.parse(importedAt));
  const parameters = { number: integer(number), owner: owner.id, importedAt: importedMs };
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

/** What people say of a snapshot; null takes it away. */
export interface SnapshotMarks {
  readonly label?: string | null;
  readonly kept?: true;
}

/** False when there is no such snapshot. */
export async function markSnapshot(graph: Graph, number: number, marks: SnapshotMarks): Promise<boolean> {
  const parameters = { number: integer(number), properties: marks };
  return (await graph.write(load('snapshot/mark'), parameters, bulkLimit())).length > 0;
}

/** Makes a finished snapshot the current one again; false when there is no such snapshot. */
export async function useSnapshot(graph: Graph, number: number): Promise<boolean> {
  const [row] = await readSnapshotRows(graph, [number]);
  if (row?.state !== 'complete') return false;
  // Noted first: a store whose newest snapshot is older than what was noted would be taken for one that lost something.
  graph.place?.noteUsed({ number, importedAt: row.importedAt ?? row.heartbeatAt, tenantId: row.tenantId });
  return (await graph.write(load('snapshot/use'), { number: integer(number) }, bulkLimit())).length > 0;
}
