import { setTimeout as pause } from 'node:timers/promises';
import type { Graph } from '../driver.ts';

/** Bytes on the disk, measured with synthetic tenants and rounded up: in the store, and in the log of transactions. */
const bytesOf = {
  nodes: { store: 1_000, log: 2_000 },
  edges: { store: 60, log: 250 },
} as const;
/** Tenants differ from the measured ones. */
const safety = 1.3;
/** The database saves by itself more often than this, and then lets go of its log. */
const savedWithinMs = 30_000;
const pollMs = 500;

export type Size = Readonly<Record<keyof typeof bytesOf, number>>;

/** Keeps an import from filling the disk, which would end the database. */
export interface Room {
  /** Waits while the disk is nearly full; throws when it stays so. */
  afterWriting(what: keyof Size, count: number): Promise<void>;
}

/** Throws when the tenant does not fit on the disk; only the disk of the private database is known. */
export function ensureRoom({ place }: Pick<Graph, 'place'>, size: Size, patienceMs = 2 * savedWithinMs): Room {
  if (place === undefined) return { afterWriting: async () => undefined };
  const reserveBytes = place.reserveBytes();
  const needed = reserveBytes + neededBytes(size);
  if (place.freeBytes() < needed) {
    const free = megabytes(place.freeBytes());
    throw place.diskFull(`this tenant needs about ${megabytes(needed)}, and ${free} are free. Nothing was imported.`);
  }
  const unsaved = recentSum(savedWithinMs);
  const isEnough = (): boolean => place.freeBytes() >= reserveBytes + unsaved.bytes();
  return {
    async afterWriting(what, count) {
      unsaved.add(count * bytesOf[what].store);
      const giveUpAt = performance.now() + patienceMs;
      while (!isEnough()) {
        if (performance.now() > giveUpAt) {
          throw place.diskFull(`only ${megabytes(place.freeBytes())} are left, so the import was stopped.`);
        }
        await pause(pollMs);
      }
    },
  };
}

/** What a tenant of this size takes of the disk while it is imported. */
export function neededBytes({ nodes, edges }: Size): number {
  const whole = ({ store, log }: { store: number; log: number }): number => store + log;
  return safety * (nodes * whole(bytesOf.nodes) + edges * whole(bytesOf.edges));
}

/** What was added during at least the given time, and at most twice that. */
function recentSum(windowMs: number): { add(bytes: number): void; bytes(): number } {
  let startedAt = performance.now();
  let [before, now] = [0, 0];
  const turn = (): void => {
    if (performance.now() - startedAt < windowMs) return;
    [before, now] = [now, 0];
    startedAt = performance.now();
  };
  return {
    add: (bytes) => {
      turn();
      now += bytes;
    },
    bytes: () => {
      turn();
      return before + now;
    },
  };
}

function megabytes(bytes: number): string {
  return `${Math.ceil(bytes / 1024 / 1024).toLocaleString('en')} MB`;
}
