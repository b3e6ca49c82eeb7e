import { copyFileSync, existsSync, mkdirSync, renameSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { DatabaseHome } from './home.ts';

/** Moves the store, with the password that opens it, into a folder of its own and returns that; nothing is deleted. */
export function setStoreAside(home: DatabaseHome): string {
  const folder = join(home.folder, 'set-aside', new Date().toISOString().replaceAll(':', '-'));
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  renameSync(home.dataFolder, join(folder, 'data'));
  if (existsSync(home.passwordFile)) copyFileSync(home.passwordFile, join(folder, basename(home.passwordFile)));
  return folder;
}
