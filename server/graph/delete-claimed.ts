import { load } from './cypher-files.ts';
import { type Graph, integer } from './driver.ts';
import { bulkLimit, readLimit } from './limits.ts';
import { untilWord } from './naming.ts';
import { heartbeatMs, type Owner } from './owner.ts';
import { forgetFingerprint } from './series/stored-fingerprint.ts';
import { beat, keyOf } from './snapshots.ts';
import { forgetEverybody } from './stored-everybody.ts';

const deletedAtOnce = 5_000;

/**
 * Deletes a snapshot that its owner took out of use, and all that no other snapshot of its series needs. False when it was
 * told to stop: the next sweep goes on where this one ended.
 */
export async function deleteClaimed(
  graph: Graph,
  owner: Owner,
  number: number,
  signal?: AbortSignal,
): Promise<boolean> {
  const { series } = await keyOf(graph, number);
  const others = await graph.read<{ number: number }>(
    load('series/others'),
    { series: integer(series), number: integer(number) },
    readLimit(),
  );
  await forgetFingerprint(graph, number);
  await forgetEverybody(graph, number);
  const alive = others.map((other) => other.number);
  if (alive.length > 0) await trimSeries(graph, series, number, alive);
  else if (!(await deleteSeries(graph, owner, series, number, signal))) return false;
  await graph.write(load('snapshot/delete'), { number: integer(number), owner: owner.id }, bulkLimit());
  return true;
}

async function deleteSeries(
  graph: Graph,
  owner: Owner,
  series: number,
  number: number,
  signal?: AbortSignal,
): Promise<boolean> {
  let lastBeat = performance.now();
  for (;;) {
    if (signal?.aborted) return false;
    const parameters = { series: integer(series), limit: deletedAtOnce };
    const [row] = await graph.write<{ deleted: number }>(load('snapshot/delete-nodes'), parameters, bulkLimit());
    if ((row?.deleted ?? 0) < deletedAtOnce) return true;
    if (performance.now() - lastBeat < heartbeatMs) continue;
    await beat(graph, owner, [number]);
    lastBeat = performance.now();
  }
}

/** The others of the series stay as they are. */
async function trimSeries(graph: Graph, series: number, number: number, alive: readonly number[]): Promise<void> {
  // Nothing followed the newest one, so what ended with it goes on.
  if (alive.every((other) => other < number)) {
    const undone = { series: integer(series), number: integer(number), word: untilWord(number) };
    await graph.writeAlone(load('series/undo-ends'), undone, bulkLimit());
  }
  const left = { series: integer(series), alive: alive.map(integer), oldest: integer(Math.min(...alive)) };
  for (const step of ['series/trim-edges', 'series/trim-nodes', 'series/settle-nodes'])
    await graph.writeAlone(load(step), left, bulkLimit());
}
