import type { Graph } from '../driver.ts';
import { bulkLimit } from '../limits.ts';
import type { Owner } from '../owner.ts';
import { keyParameters, type SnapshotKey } from '../snapshot-key.ts';
import { ImportInterrupted } from '../snapshot-problems.ts';
import { repeatWhenBusy } from '../when-busy.ts';
import { rowsFor } from './columns.ts';
import { PrincipalNodes, type WrittenRows } from './principal-nodes.ts';
import type { Room } from './room.ts';
import { type Batch, batchesOf, type WriteStep } from './step.ts';

/** Two at a time: with more, transactions wait for each other's locks. */
const writersAtOnce = 2;
const batchSize = 10_000;
/** What is smaller goes to the database in one transaction: a test's tenant is written in a moment. */
const smallSize = 4_000;

export interface Destination {
  readonly graph: Graph;
  readonly snapshot: SnapshotKey;
  readonly owner: Owner;
  readonly signal?: AbortSignal | undefined;
  readonly room: Room;
  readonly onWritten: (weight: number) => void;
}

/** Writes the steps, nodes before edges. */
export async function writeSteps(destination: Destination, steps: readonly WriteStep[], size: number): Promise<void> {
  const [nodes, edges] = [steps.filter(({ what }) => what === 'nodes'), steps.filter(({ what }) => what === 'edges')];
  if (size <= smallSize) {
    await writeAtOnce(destination, [...nodes, ...edges]);
    return;
  }
  const principals = new PrincipalNodes();
  for (const group of [nodes, edges]) await writeInParallel(destination, allBatchesOf(group), principals);
}

function* allBatchesOf(steps: readonly WriteStep[]): Generator<Batch> {
  for (const step of steps) yield* batchesOf(step, batchSize);
}

async function writeAtOnce(destination: Destination, steps: readonly WriteStep[]): Promise<void> {
  const batches = steps.flatMap((step) => [...batchesOf(step, Number.POSITIVE_INFINITY)]);
  await destination.graph.writeTogether(
    batches.map((batch) => ({ query: batch.query, parameters: parametersOf(destination, batch) })),
    bulkLimit(destination.signal),
  );
  for (const batch of batches) destination.onWritten(batch.weight);
}

async function writeInParallel(
  destination: Destination,
  batches: Generator<Batch>,
  principals: PrincipalNodes,
): Promise<void> {
  const writer = async (): Promise<void> => {
    for (const batch of batches) await writeBatch(destination, batch, principals);
  };
  const outcomes = await Promise.allSettled(Array.from({ length: writersAtOnce }, writer));
  const failed = outcomes.find((outcome) => outcome.status === 'rejected');
  if (failed) throw failed.reason;
}

async function writeBatch(destination: Destination, batch: Batch, principals: PrincipalNodes): Promise<void> {
  const { graph, snapshot, signal, room, onWritten } = destination;
  const sent = byNode(batch, principals) ?? batch;
  const parameters = parametersOf(destination, sent);
  const write = () => graph.write<WrittenRows>(sent.query, parameters, bulkLimit(signal));
  const [row] = await repeatWhenBusy(write);
  if (row?.written !== batch.weight) throw new ImportInterrupted(snapshot.number, sent.query.name);
  principals.note(batch.rows, row);
  onWritten(batch.weight);
  await room.afterWriting(batch.what, batch.weight);
}

/** What is sent instead of a batch of edges when all of its nodes are known. */
function byNode({ byNode: query, rows }: Batch, principals: PrincipalNodes): Sent | undefined {
  const placed = query && principals.placed(rows);
  return query && placed && { query, rows: placed };
}

type Sent = Pick<Batch, 'query' | 'rows'>;

function parametersOf({ snapshot, owner }: Destination, { query, rows }: Sent): Readonly<Record<string, unknown>> {
  return { ...keyParameters(snapshot), owner: owner.id, since: null, rows: rowsFor(query, rows) };
}
