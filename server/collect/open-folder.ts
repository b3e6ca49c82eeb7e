import { accessSync, chmodSync, constants, existsSync, readdirSync, readFileSync, rmdirSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { makeFolder } from '../config/make-folder.ts';
import { isSystemError, writeFailure } from '../document/write-failure.ts';
import { type ReadJournal, readJournal } from './journal.ts';
import { isJson } from './list.ts';
import { CollectRefused } from './problems.ts';
import { journalFile, manifestFile, partsFolder, type RawManifest, rawFormat } from './raw-folder.ts';

/** What a folder is, before anything is collected into it. */
export type FoundFolder =
  | { readonly state: 'new' }
  | { readonly state: 'unfinished'; readonly journal: ReadJournal }
  | { readonly state: 'complete'; readonly manifest: RawManifest };

/** Looks at the folder; throws CollectRefused where nothing can be collected into it. */
export function findFolder(folder: string, isResumed: boolean): FoundFolder {
  const found = statSync(folder, { throwIfNoEntry: false });
  if (found !== undefined && !found.isDirectory())
    throw new CollectRefused(`${folder}: this is not a folder. Name a new or an empty folder.`);
  const names = found === undefined ? [] : readdirSync(folder);
  if (names.length === 0) return { state: 'new' };
  const isUnfinished = names.includes(journalFile) && !names.includes(manifestFile);
  if (!isResumed) {
    const resume = isUnfinished ? ' To go on with what is in it, add --resume.' : '';
    throw new CollectRefused(`${folder}: this folder is not empty. Name a new or an empty folder.${resume}`);
  }
  if (names.includes(manifestFile)) return { state: 'complete', manifest: readManifest(folder) };
  if (!isUnfinished) throw notCollected(folder);
  const journal = readJournal(join(folder, journalFile));
  if (journal !== undefined) return { state: 'unfinished', journal };
  if (names.some((name) => name !== journalFile && name !== partsFolder)) throw notCollected(folder);
  return { state: 'new' };
}

/** The manifest of a complete folder; throws CollectRefused if it is none. */
export function readManifest(folder: string): RawManifest {
  try {
    const manifest: unknown = JSON.parse(readFileSync(join(folder, manifestFile), 'utf8'));
    if (isJson(manifest) && manifest['format'] === rawFormat && isJson(manifest['sources']))
      return manifest as unknown as RawManifest;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw notCollected(folder);
}

function notCollected(folder: string): CollectRefused {
  return new CollectRefused(
    `${folder}: this is not a folder that whycan collects into. Name a new or an empty folder.`,
  );
}

/** Makes the folder, for its owner only; returns how to take it away again as long as it is empty. */
export function prepareFolder(folder: string): () => void {
  try {
    const uppermost = makeFolder(folder, 0o700);
    chmodSync(folder, 0o700);
    accessSync(folder, constants.W_OK);
    return () => {
      if (uppermost !== undefined) removeEmpty(resolve(folder), uppermost);
    };
  } catch (error) {
    if (!isSystemError(error)) throw error;
    throw new CollectRefused(
      `${folder}: this folder cannot be written: ${writeFailure(error)}. Name a folder that you can write to.`,
    );
  }
}

function removeEmpty(folder: string, uppermost: string): void {
  for (let path = folder; existsSync(path) && readdirSync(path).length === 0; path = dirname(path)) {
    rmdirSync(path);
    if (path === uppermost) return;
  }
}
