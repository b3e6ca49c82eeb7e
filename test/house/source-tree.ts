import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

export const checkout = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

export interface SourceFile {
  /** From the checkout, with slashes: `server/access/judge/model.ts`. */
  readonly path: string;
  readonly text: string;
}

/** Files below these folders whose name ends so. */
export function filesIn(folders: readonly string[], ending: RegExp): SourceFile[] {
  return folders.flatMap((folder) => {
    const entries = readdirSync(join(checkout, folder), { withFileTypes: true, recursive: true });
    return entries
      .filter((entry) => entry.isFile() && ending.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((file) => ({ path: relative(checkout, file).split(sep).join('/'), text: readFileSync(file, 'utf8') }));
  });
}

const typescript = /(?<!\.d)\.tsx?$/;
export const serverFiles = filesIn(['server'], typescript);
export const webFiles = filesIn(['web'], typescript);
export const testFiles = filesIn(['test'], typescript);

/** What a file imports: paths of the project as paths from the checkout, anything else as written. */
export function importsOf(file: SourceFile): string[] {
  const specifiers = [...file.text.matchAll(/(?<!['"])\b(?:from|import)\s*\(?\s*['"]([^'"\n]+)['"]/g)].map(
    (match) => match[1] ?? '',
  );
  return specifiers.map((specifier) => {
    if (!specifier.startsWith('.')) return specifier;
    const target = resolve(checkout, dirname(file.path), specifier);
    return relative(checkout, target).split(sep).join('/');
  });
}

/** The package that a specifier belongs to, or undefined for a file of the project or of Node. */
export function packageOf(specifier: string): string | undefined {
  if (specifier.startsWith('node:') || /^(server|web|test|seed|bench|package\.json)(\/|$)/.test(specifier))
    return undefined;
  const parts = specifier.split('/');
  return specifier.startsWith('@') ? parts.slice(0, 2).join('/') : parts[0];
}
