import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** SHA-256 of every file of a raw folder, without what may differ: times and requests in the manifest, and the errors. */
export function hashesOf(folder: string): Record<string, string> {
  const names = readdirSync(folder).filter((name) => name !== 'errors.ndjson');
  return Object.fromEntries(names.map((name) => [name, hashOf(contentOf(join(folder, name)))]));
}

function contentOf(path: string): string {
  const text = readFileSync(path, 'utf8');
  return path.endsWith('manifest.json')
    ? text.replace(/"(started|finished|from|to)": "[^"]*"|"requests": \d+/g, '')
    : text;
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
