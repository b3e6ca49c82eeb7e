import { randomUUID } from 'node:crypto';
import {
  accessSync,
  closeSync,
  constants,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

/** Throws what the system says when a file cannot be written there, as far as that can be told without writing it. */
export function ensureWritable(path: string): void {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found?.isDirectory()) throw Object.assign(new Error('is a folder'), { code: 'EISDIR', syscall: 'open' });
  accessSync(isReplaced(found) ? dirname(realPath(path, found)) : path, constants.W_OK);
}

/** Writes a file as a whole or not at all: its readers see what was there before, or everything. */
export function writeWhole(path: string, text: string): void {
  const found = statSync(path, { throwIfNoEntry: false });
  if (isReplaced(found)) replaceFile(realPath(path, found), text, found === undefined ? 0o666 : found.mode & 0o777);
  else writeFileSync(path, text);
}

function replaceFile(path: string, text: string, mode: number): void {
  const draft = join(dirname(path), `.whycan-${randomUUID()}`);
  try {
    writeToDisk(draft, text, mode);
    renameSync(draft, path);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}

function writeToDisk(path: string, text: string, mode: number): void {
  const file = openSync(path, 'wx', mode);
  try {
    writeFileSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** A pipe or a device, such as /dev/stdout, stays what it is and is written to. */
function isReplaced(found: Stats | undefined): boolean {
  return found === undefined || found.isFile();
}

function realPath(path: string, found: Stats | undefined): string {
  return found === undefined ? path : realpathSync(path);
}
