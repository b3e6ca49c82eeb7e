import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageFolder } from '../installation.ts';

export interface CatalogueFile {
  readonly name: string;
  readonly text: string;
}

const shippedCatalogue = join(packageFolder, 'seed', 'catalogue');

/** All YAML files of a folder in the order of their names. */
export function readCatalogueFiles(folder: string = shippedCatalogue): CatalogueFile[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
}

/** sha256 over names and contents, so that a stored answer tells which catalogue it came from. */
export function hashFiles(files: readonly CatalogueFile[]): string {
  const hash = createHash('sha256');
  for (const { name, text } of files) hash.update(`${name}\0${text.length}\0${text}\0`);
  return hash.digest('hex');
}
