import { randomUUID } from 'node:crypto';
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { readJson, writeJson } from './json-file.ts';
import { isRunning, ownMark, type ProcessMark } from './process-mark.ts';

const leaseShape = z.object({ pid: z.number(), startedAt: z.string() });

/** Declares that this process uses the database; the returned function ends that. */
export function takeLease(leasesFolder: string): () => void {
  const file = join(leasesFolder, `${process.pid}-${randomUUID()}.json`);
  writeJson(file, ownMark());
  return () => remove(file);
}

/** Processes that use the database now; leases of processes that are gone are removed. */
export function livingLeases(leasesFolder: string): readonly ProcessMark[] {
  const living: ProcessMark[] = [];
  for (const name of leaseNames(leasesFolder)) {
    const file = join(leasesFolder, name);
    const mark = readJson(file, leaseShape);
    if (mark !== undefined && isRunning(mark)) living.push(mark);
    else remove(file);
  }
  return living;
}

/** A lease that cannot be removed ends with its process; what the process has done does not fail for it. */
function remove(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // It stays until somebody can remove it.
  }
}

function leaseNames(leasesFolder: string): string[] {
  try {
    return readdirSync(leasesFolder).filter((name) => name.endsWith('.json'));
  } catch {
    return [];
  }
}
