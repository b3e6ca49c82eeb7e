import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isJson } from './list.ts';
import { CollectRefused } from './problems.ts';
import { partsFolder } from './raw-folder.ts';

/** Takes a folder for this process, so that no two runs write into it; returns how to give it back. A killed run holds nothing. */
export function holdFolder(folder: string): () => void {
  const parts = join(folder, partsFolder);
  mkdirSync(parts, { recursive: true, mode: 0o700 });
  const path = join(parts, 'holder.json');
  const holder = readHolder(path);
  if (holder !== undefined && holder.pid !== process.pid && isRunning(holder))
    throw new CollectRefused(
      `${folder}: another run, process ${holder.pid}, is collecting into this folder. Wait until it ends, or name a new folder.`,
    );
  const own: Holder = { pid: process.pid, began: beginningOf(process.pid) };
  writeFileSync(path, JSON.stringify(own), { mode: 0o600 });
  return () => rmSync(path, { force: true });
}

interface Holder {
  readonly pid: number;
  /** Tells a process from a later one of the same number; null where the system does not say. */
  readonly began: string | null;
}

function readHolder(path: string): Holder | undefined {
  try {
    const value: unknown = JSON.parse(readFileSync(path, 'utf8'));
    if (!isJson(value) || typeof value['pid'] !== 'number' || value['pid'] < 1) return undefined;
    return { pid: value['pid'], began: typeof value['began'] === 'string' ? value['began'] : null };
  } catch {
    return undefined;
  }
}

function isRunning({ pid, began }: Holder): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) return false;
  }
  return beginningOf(pid) === began;
}

/** When a process began, in ticks since the machine started. */
function beginningOf(pid: number): string | null {
  try {
    const afterName = readFileSync(`/proc/${pid}/stat`, 'utf8').split(')').at(-1) ?? '';
    return afterName.trim().split(' ')[19] ?? null;
  } catch {
    return null;
  }
}
