import { statfsSync } from 'node:fs';
import { DiskFull } from '../errors.ts';
import type { DatabaseHome } from './home.ts';

const leastReserveBytes = 8 * 1024 * 1024;
const mostReserveBytes = 64 * 1024 * 1024;
/** Of the whole disk. */
const reserveShare = 0.1;
const leastToStartBytes = 4 * 1024 * 1024;

/** Below this the database may not be able to finish what it is writing. */
export function reserveBytes(home: Pick<DatabaseHome, 'folder'>): number {
  return Math.min(mostReserveBytes, Math.max(leastReserveBytes, reserveShare * diskBytes(home)));
}

export function diskBytes({ folder }: Pick<DatabaseHome, 'folder'>): number {
  const { blocks, bsize } = statfsSync(folder);
  return blocks * bsize;
}

export function freeBytes({ folder }: Pick<DatabaseHome, 'folder'>): number {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
}

export function inMegabytes(bytes: number): string {
  return `${Math.ceil(bytes / 1024 / 1024).toLocaleString('en')} MB`;
}

/** Too full to start the database. */
export function isNearlyFull(home: Pick<DatabaseHome, 'folder'>): boolean {
  return freeBytes(home) < leastToStartBytes;
}

/** A database that cannot write its log is better not started: it could not even save what it already has. */
export function ensureRoomToStart(home: DatabaseHome): void {
  if (!isNearlyFull(home)) return;
  const free = freeBytes(home);
  throw diskFull(
    home,
    `only ${inMegabytes(free)} are free, and starting the database needs ${inMegabytes(leastToStartBytes)}.`,
  );
}

export function diskFull({ folder }: Pick<DatabaseHome, 'folder'>, because: string): DiskFull {
  return new DiskFull(`The disk of ${folder} is full: ${because}`);
}

export function isDiskFull(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT');
}
