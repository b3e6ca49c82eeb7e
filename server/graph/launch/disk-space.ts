import { statfsSync } from 'node:fs';
import { DiskFull } from '../errors.ts';
import type { DatabaseHome } from './home.ts';

/** Below this the database may not be able to finish what it is writing. */
export const reserveBytes = 64 * 1024 * 1024;

export function freeBytes({ folder }: Pick<DatabaseHome, 'folder'>): number {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
}

export function inMegabytes(bytes: number): string {
  return `${Math.ceil(bytes / 1024 / 1024).toLocaleString('en')} MB`;
}

/** A database that cannot write its log is better not started: it could not even save what it already has. */
export function ensureRoomToStart(home: DatabaseHome): void {
  const free = freeBytes(home);
  if (free >= reserveBytes / 4) return;
  throw diskFull(
    home,
    `only ${inMegabytes(free)} are free, and starting the database needs ${inMegabytes(reserveBytes / 4)}.`,
  );
}

export function diskFull({ folder }: Pick<DatabaseHome, 'folder'>, because: string): DiskFull {
  return new DiskFull(`The disk of ${folder} is full: ${because}`);
}

export function isDiskFull(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT');
}
