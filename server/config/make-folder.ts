import { existsSync, mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/**
 * Makes a folder and those above it that are missing; returns the uppermost one that is new. One after the other: where
 * a file system answers oddly, as /proc does, Node's own way to make them all never ends.
 */
export function makeFolder(folder: string, mode = 0o777): string | undefined {
  const missing: string[] = [];
  for (let path = resolve(folder); !existsSync(path); path = dirname(path)) missing.unshift(path);
  for (const path of missing) makeUnlessThere(path, mode);
  return missing[0];
}

function makeUnlessThere(path: string, mode: number): void {
  try {
    mkdirSync(path, { mode });
  } catch (error) {
    // Another process made it at the same moment.
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST' && existsSync(path))) throw error;
  }
}
