import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { ExportRefused } from '../export-format.ts';

const keyBytes = 32;
const fewestBytes = 16;

/** The key in a file, which is made, readable by its owner only, when it is not there; without a file a key that nobody keeps. */
export function pseudonymKey(file: string | undefined): Buffer {
  if (file === undefined) return randomBytes(keyBytes);
  const found = readKey(file) ?? makeKey(file);
  if (found.length < fewestBytes)
    throw new ExportRefused(`${file}: a key has at least ${fewestBytes} bytes. Name a new file, and one is made.`);
  return found;
}

function readKey(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

function makeKey(file: string): Buffer {
  const key = Buffer.from(`${randomBytes(keyBytes).toString('hex')}\n`);
  writeFileSync(file, key, { mode: 0o600, flag: 'wx' });
  return key;
}
