import { load, type Query } from '../cypher-files.ts';
import { integer, type Parameters } from '../driver.ts';
import { bulkLimit, streamLimit } from '../limits.ts';
import { sinceWord, untilWord } from '../naming.ts';
import { keyParameters } from '../snapshot-key.ts';
import { SeriesUnsound } from '../snapshot-problems.ts';
import { repeatWhenBusy } from '../when-busy.ts';
import { rowsFor } from '../write/columns.ts';
import type { Row } from '../write/step.ts';
import type { Destination } from '../write/write-batches.ts';
import type { EdgeChanges, NodeChanges, SeriesChanges } from './compare.ts';
import { type EdgesToOne, rowOf, sourceId } from './edges-by-target.ts';
import type { KnownObjects } from './fingerprint.ts';

const nodesAtOnce = 2_000;
const edgesAtOnce = 10_000;
/** Their edges are read or ended together. */
const targetsAtOnce = 500;

/** Writes a snapshot that follows another one of its series: ends what is gone, creates what is new. */
export async function writeChanges(destination: Destination, { nodes, edges }: SeriesChanges): Promise<void> {
  for (const changes of nodes) await endNodes(destination, changes);
  for (const changes of edges) await endEdgesOfNobody(destination, changes);
  const toCreate: EdgesToOne[][] = [];
  for (const changes of edges) toCreate.push([...changes.created, ...(await replaceEdges(destination, changes))]);
  for (const changes of nodes) await createNodes(destination, changes);
  for (const [position, changes] of edges.entries()) await createEdges(destination, changes, toCreate[position] ?? []);
}

async function endNodes(destination: Destination, { written, changed, known }: NodeChanges): Promise<void> {
  const { family, label } = written;
  const gone = await idsLeft(destination, label, known);
  const word = untilWord(destination.snapshot.number);
  for (const ids of chunked([...changed, ...gone], nodesAtOnce))
    await expectWritten(destination, load('series/end-nodes'), { family, ids, word }, ids.length);
}

/** Of the nodes into which no edge leads any more. */
async function endEdgesOfNobody(destination: Destination, { written, known }: EdgeChanges): Promise<void> {
  // Of principals, edges lead to groups only.
  const label = written.to === 'Principal' ? 'Group' : written.to;
  const targets = await idsLeft(destination, label, known);
  const rows = targets.map((to) => ({ to, from: null }));
  for (const some of chunked(rows, targetsAtOnce)) await endEdges(destination, written, some);
}

/** Ends the edges that are no longer there; returns those that have to be created. */
async function replaceEdges(destination: Destination, { written, changed }: EdgeChanges): Promise<EdgesToOne[]> {
  const say = changed.filter(({ sources }) => typeof sources[0] !== 'string');
  for (const some of chunked(say, targetsAtOnce))
    await endEdges(
      destination,
      written,
      some.map(({ to }) => ({ to, from: null })),
    );
  const created = [...say];
  const plain = changed.filter(({ sources }) => typeof sources[0] === 'string');
  for (const some of chunked(plain, targetsAtOnce)) {
    const stored = await storedSources(destination, written, some);
    const ended: { to: string; from: string[] }[] = [];
    for (const { to, sources } of some) {
      const there = stored.get(to) ?? new Set();
      const wanted = new Set(sources.map(sourceId));
      const added = [...wanted].filter((id) => !there.has(id));
      const removed = [...there].filter((id) => !wanted.has(id));
      if (added.length > 0) created.push({ to, sources: added });
      if (removed.length > 0) ended.push({ to, from: removed });
    }
    const expected = ended.reduce((sum, { from }) => sum + from.length, 0);
    if (expected > 0) await endEdges(destination, written, ended, expected);
  }
  return created;
}

async function createNodes(destination: Destination, { query, written, created }: NodeChanges): Promise<void> {
  const { number } = destination.snapshot;
  const word = sinceWord(number);
  const versions = created.map((row) => ({
    ...row,
    since: integer(number),
    ...(row['searchScope'] === undefined ? {} : { searchScope: `${row['searchScope']} ${word}` }),
  }));
  for (const rows of chunked(versions, nodesAtOnce)) {
    const ids = rows.map((row) => (row as Row)['id'] as string);
    await writeAndTouch(destination, query, rows, written.family, ids, 'nodes', rows.length);
  }
}

async function createEdges(
  destination: Destination,
  { query, written }: EdgeChanges,
  created: readonly EdgesToOne[],
): Promise<void> {
  for (const some of chunkedByWeight(created)) {
    const weight = some.reduce((sum, { sources }) => sum + sources.length, 0);
    const targets = [...new Set(some.map(({ to }) => to))];
    await writeAndTouch(destination, query, some.map(rowOf), written.to, targets, 'edges', weight);
  }
}

async function writeAndTouch(
  destination: Destination,
  query: Query,
  rows: readonly Row[],
  family: string,
  ids: readonly string[],
  what: 'nodes' | 'edges',
  weight: number,
): Promise<void> {
  const { graph, signal, owner, snapshot, onWritten, room } = destination;
  const parameters = { ...keyParameters(snapshot), owner: owner.id, since: integer(snapshot.number) };
  const steps = [
    { query: load('series/hold'), parameters },
    { query, parameters: { ...parameters, rows: rowsFor(query, rows) } },
    { query: load('series/touch'), parameters: { ...parameters, family, ids } },
  ];
  const [, written, touched] = await repeatWhenBusy(() => graph.writeTogether(steps, bulkLimit(signal)));
  if (countIn(written) !== weight || countIn(touched) !== ids.length) throw new SeriesUnsound(query.name);
  onWritten(weight);
  await room.afterWriting(what, weight);
}

async function endEdges(
  destination: Destination,
  { type, from, to }: EdgeChanges['written'],
  rows: readonly { to: string; from: string[] | null }[],
  expected?: number,
): Promise<void> {
  const parameters = { family: to, type, fromFamily: from, rows };
  await expectWritten(destination, load('series/end-edges'), parameters, expected);
}

async function expectWritten(
  { graph, snapshot, owner, signal }: Destination,
  query: Query,
  parameters: Parameters,
  expected?: number,
): Promise<void> {
  const all = { ...keyParameters(snapshot), owner: owner.id, ...parameters };
  const rows = await repeatWhenBusy(() => graph.write(query, all, bulkLimit(signal)));
  if (expected !== undefined && countIn(rows) !== expected) throw new SeriesUnsound(query.name);
}

async function storedSources(
  { graph, snapshot, signal }: Destination,
  { type, from, to }: EdgeChanges['written'],
  targets: readonly EdgesToOne[],
): Promise<Map<string, Set<string>>> {
  const ids = targets.map((target) => target.to);
  const parameters = { ...keyParameters(snapshot), family: to, type, fromFamily: from, ids };
  type Stored = { id: string; from: string[] };
  const rows = await graph.read<Stored>(load('series/edges-into'), parameters, bulkLimit(signal));
  return new Map(rows.map((row) => [row.id, new Set(row.from)]));
}

/** The ids of what was there and is not any more: only the database knows them. */
async function idsLeft(
  { graph, snapshot, signal }: Destination,
  label: string,
  known: KnownObjects,
): Promise<string[]> {
  if (known.left === 0) return [];
  const ids: string[] = [];
  const parameters = { ...keyParameters(snapshot), label };
  for await (const { id } of graph.stream<{ id: string }>(load('series/ids'), parameters, streamLimit(signal)))
    if (known.isLeft(id)) ids.push(id);
  return ids;
}

function countIn(rows: readonly object[] | undefined): number {
  const [row] = (rows ?? []) as readonly { readonly written: number }[];
  return row?.written ?? 0;
}

function* chunked<Item>(items: readonly Item[], size: number): Generator<readonly Item[]> {
  for (let start = 0; start < items.length; start += size) yield items.slice(start, start + size);
}

function* chunkedByWeight(targets: readonly EdgesToOne[]): Generator<readonly EdgesToOne[]> {
  let some: EdgesToOne[] = [];
  let weight = 0;
  for (const { to, sources } of targets) {
    for (const part of chunked(sources, edgesAtOnce)) {
      some.push({ to, sources: part });
      weight += part.length;
      if (weight < edgesAtOnce) continue;
      yield some;
      some = [];
      weight = 0;
    }
  }
  if (some.length > 0) yield some;
}
