import { randomFillSync } from 'node:crypto';
import { closeSync, existsSync, openSync, rmSync, writeSync } from 'node:fs';
import { DiskFull } from '../errors.ts';
import { freeBytes, isDiskFull } from './disk-space.ts';
import type { DatabaseHome } from './home.ts';
import type { Progress } from './jars.ts';

const mostBytes = 32 * 1024 * 1024;
const pieceBytes = 1024 * 1024;
/** Of what is free. */
const mostShare = 0.05;

/** Keeps some space for the day when the disk is full: once given up, it is enough to start the database and to answer. */
export function keepSpace(home: DatabaseHome): void {
  const pieces = Math.floor(Math.min(mostBytes, mostShare * freeBytes(home)) / pieceBytes);
  if (pieces === 0 || existsSync(home.keptSpaceFile)) return;
  try {
    write(home.keptSpaceFile, pieces);
  } catch {
    rmSync(home.keptSpaceFile, { force: true });
  }
}

/** Zeros would take no space on disks that compress. */
function write(file: string, pieces: number): void {
  const handle = openSync(file, 'wx', 0o600);
  try {
    for (let piece = 0; piece < pieces; piece += 1) writeSync(handle, randomFillSync(Buffer.alloc(pieceBytes)));
  } finally {
    closeSync(handle);
  }
}

/** Tries once more with the space that was kept, if the disk is full. */
export async function withKeptSpace<Result>(
  home: DatabaseHome,
  onProgress: Progress,
  work: () => Promise<Result>,
): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (!(isDiskFull(error) || error instanceof DiskFull) || !existsSync(home.keptSpaceFile)) throw error;
    rmSync(home.keptSpaceFile, { force: true });
    onProgress(`The disk of ${home.folder} is full. whycan uses the space that it keeps for this: free some soon.`);
    return work();
  }
}
