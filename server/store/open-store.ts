import type { TenantFacts } from '../access/terms/facts.ts';
import type { Catalogue } from '../catalogue/load.ts';
import type { Graph } from '../graph/driver.ts';
import { newOwner } from '../graph/owner.ts';
import type { SnapshotRecord } from '../graph/snapshot-record.ts';
import { listSnapshots, readImportReports } from '../graph/snapshots.ts';
import { prepareStore } from '../graph/store-format.ts';
import { lostSnapshot } from '../graph/stored-counts.ts';
import type { Turn } from '../turns/turns.ts';
import { followCurrent } from './current.ts';
import { type ImportTenant, importerOf, type RestoreSnapshot, restorerOf } from './imports.ts';
import type { KeptReport } from './kept-report.ts';
import { pinsOf } from './pins.ts';
import { UnknownSnapshot } from './problems.ts';
import { scratchesOf } from './scratch.ts';
import { contentsCache } from './snapshot-cache.ts';
import { type SnapshotCommands, snapshotCommandsOf } from './snapshot-commands.ts';
import { type SnapshotView, snapshotViewOf } from './snapshot-view.ts';
import { cleanerOf } from './sweeping.ts';
import { type DeskCommands, deskCommandsOf } from './warnings/desk-commands.ts';

export interface StoreOptions {
  readonly graph: Graph;
  readonly catalogue: Catalogue;
  /** How many finished snapshots stay, the current one included. */
  readonly snapshotsKept: number;
}

export interface OpenOptions {
  /** A snapshot's number; without it the current one. */
  readonly at?: number;
  readonly signal?: AbortSignal;
  /** When decisions are made; at once if omitted. */
  readonly turn?: Turn;
}

/** The stored tenant, in the words of its users. */
export interface Store extends SnapshotCommands, DeskCommands {
  readonly catalogue: Catalogue;
  /** Number of the current snapshot; undefined when nothing is loaded. Moves of other processes are seen within 2 s. */
  current(): number | undefined;
  /** Snapshots that can be read, newest first. */
  snapshots(signal?: AbortSignal): Promise<SnapshotRecord[]>;
  /** Where snapshots came from, by their numbers, in one read; those are missing that do not say so. */
  importReports(numbers: readonly number[], signal?: AbortSignal): Promise<ReadonlyMap<number, KeptReport>>;
  /** A snapshot that stays readable until it is released; undefined when nothing is loaded. Throws UnknownSnapshot. */
  open(options?: OpenOptions): Promise<SnapshotView | undefined>;
  importTenant: ImportTenant;
  restoreSnapshot: RestoreSnapshot;
  /** Facts for questions of this process alone; they are gone after `release`. */
  scratch(facts: TenantFacts, signal?: AbortSignal): Promise<SnapshotView>;
  /** Deletes snapshots that nobody needs; also done in the background after the start and after imports. */
  sweep(): Promise<number[]>;
  close(): Promise<void>;
}

/** Prepares the database and follows its current snapshot. The graph stays the caller's to close. */
export async function openStore({ graph, catalogue, snapshotsKept }: StoreOptions): Promise<Store> {
  const { rulebook } = catalogue;
  await refuseLostStore(graph);
  await prepareStore(graph);
  const owner = newOwner();
  const pins = pinsOf(graph, owner);
  const contents = contentsCache(graph, rulebook);
  const current = await followCurrent(graph, pins, contents);
  const scratches = scratchesOf(graph, owner, catalogue);
  const cleaner = cleanerOf(graph, owner, snapshotsKept);
  const importTenant = importerOf(graph, owner, rulebook, current);
  cleaner.start();
  return {
    catalogue,
    current: current.number,
    snapshots: (signal) => listSnapshots(graph, signal),
    importReports: (numbers, signal) => readImportReports(graph, numbers, signal),
    async open({ at, signal, turn } = {}) {
      const number = at ?? current.number();
      if (number === undefined) return undefined;
      // Scratch snapshots, which others read, have numbers below.
      if (number < 1) throw new UnknownSnapshot(number);
      await pins.pin(number);
      try {
        return snapshotViewOf(
          { graph, catalogue },
          await contents.of(number),
          once(() => pins.unpin(number)),
          signal,
          turn,
        );
      } catch (error) {
        pins.unpin(number);
        throw error;
      }
    },
    async importTenant(facts, options) {
      const number = await importTenant(facts, options);
      cleaner.start();
      return number;
    },
    ...snapshotCommandsOf(graph, owner, current),
    ...deskCommandsOf(graph, catalogue),
    restoreSnapshot: restorerOf(graph, owner, rulebook, current),
    scratch: scratches.open,
    sweep: cleaner.sweep,
    async close() {
      await cleaner.stop();
      await current.stop();
      await scratches.end();
      await pins.end();
    },
  };
}

/** A store that lost its tenant would look like a new one. */
async function refuseLostStore(graph: Graph): Promise<void> {
  const { place } = graph;
  const lost = await lostSnapshot(graph, place?.published());
  if (place !== undefined && lost !== undefined) throw place.storeDamaged(lost);
}

function once(action: () => void): () => void {
  let isDone = false;
  return () => {
    if (isDone) return;
    isDone = true;
    action();
  };
}
