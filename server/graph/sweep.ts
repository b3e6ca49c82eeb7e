import { load } from './cypher-files.ts';
import { deleteClaimed } from './delete-claimed.ts';
import { type Graph, integer } from './driver.ts';
import { bulkLimit, readLimit } from './limits.ts';
import { expiryMs, isDead, type Owner } from './owner.ts';

/**
 * Deletes what nobody needs: unfinished snapshots whose process is gone, and finished ones beyond the last `keep` that
 * no process reads. Returns the numbers of those that are gone now. A signal ends it after the batch it is at.
 */
export async function sweep(graph: Graph, owner: Owner, keep: number, signal?: AbortSignal): Promise<number[]> {
  if (signal?.aborted) return [];
  const deadOwners = await findDeadOwners(graph);
  await forgetDeadReaders(graph, deadOwners);
  const parameters = { keep, expiryMs, deadOwners };
  const rows = await graph.read<{ number: number }>(load('snapshot/sweepable'), parameters, readLimit());
  const swept: number[] = [];
  for (const { number } of rows) {
    if (!(await claim(graph, owner, number, { deadOwners, evenKept: false }))) continue;
    if (!(await deleteClaimed(graph, owner, number, signal))) break;
    swept.push(number);
  }
  return swept;
}

/**
 * Deletes one snapshot, also one that is to stay. False when it is current, when a process reads it, or when it is not
 * there.
 */
export async function deleteSnapshot(graph: Graph, owner: Owner, number: number): Promise<boolean> {
  const deadOwners = await findDeadOwners(graph);
  await forgetDeadReaders(graph, deadOwners);
  if (!(await claim(graph, owner, number, { deadOwners, evenKept: true }))) return false;
  return deleteClaimed(graph, owner, number);
}

/** Deletes a snapshot that the owner itself wrote and nobody else can have seen. */
export async function discardSnapshot(graph: Graph, owner: Owner, number: number): Promise<void> {
  if (await claim(graph, owner, number, { deadOwners: [], evenKept: true })) await deleteClaimed(graph, owner, number);
}

async function findDeadOwners(graph: Graph): Promise<string[]> {
  type Row = { owner: string; host: string; pid: number };
  const rows = await graph.read<Row>(load('snapshot/owners'), {}, readLimit());
  return rows.filter(({ owner, host, pid }) => isDead({ id: owner, host, pid })).map((row) => row.owner);
}

async function forgetDeadReaders(graph: Graph, deadOwners: readonly string[]): Promise<void> {
  const rows = await graph.read<{ id: string }>(load('reader/expired'), { expiryMs, deadOwners }, readLimit());
  if (rows.length === 0) return;
  await graph.write(load('reader/leave'), { readers: rows.map((row) => row.id) }, bulkLimit());
}

async function claim(
  graph: Graph,
  owner: Owner,
  number: number,
  which: { readonly deadOwners: readonly string[]; readonly evenKept: boolean },
): Promise<boolean> {
  const { id, host, pid } = owner;
  const parameters = { number: integer(number), owner: id, host, pid: integer(pid), expiryMs, ...which };
  const rows = await graph.write(load('snapshot/claim'), parameters, bulkLimit());
  return rows.length > 0;
}
