import { basename, dirname, isAbsolute, relative } from 'node:path';
import { mostStoredEntries, type StoredImport } from '../graph/stored-import.ts';
import type { ImportEvidence } from '../origins/evidence/import-evidence.ts';
import type { ImportReport } from '../origins/report/import-report.ts';
import { keptEvidence } from './kept-evidence.ts';

/** Where a snapshot came from, as it keeps it. */
export type KeptReport = StoredImport;

/** Longer texts come from files that put a document where a name belongs. */
const longestText = 2_000;

/** What a snapshot keeps of the report of its import: no folder of the machine that it was imported on. */
export function keptReport(
  { files, conflicts, problems, next, counts }: ImportReport,
  evidence?: ImportEvidence,
): KeptReport {
  const named = namerOf(files.map(({ path }) => path));
  return {
    files: files.slice(0, mostStoredEntries).map(({ path, format, records, used, skipped, merged }) => ({
      path: named(path),
      format,
      records,
      used,
      skipped,
      merged,
    })),
    fileCount: files.length,
    conflicts: conflicts.slice(0, mostStoredEntries).map(({ kind, id, field, kept, from, other, otherFrom }) => ({
      kind,
      id: bounded(id),
      field,
      kept: bounded(kept),
      from: named(from),
      other: bounded(other),
      otherFrom: named(otherFrom),
    })),
    conflictCount: conflicts.length,
    problems: problems
      .slice(0, mostStoredEntries)
      .map(({ file, line, message }) => ({ file: named(file), line, message: bounded(message) })),
    problemCount: problems.length,
    next,
    unknownPrincipals: counts.unknownPrincipals,
    ...(evidence === undefined ? {} : { evidence: keptEvidence(evidence, named) }),
  };
}

/** Names of files as they were typed; whole paths without the folder that all of them share. */
function namerOf(paths: readonly string[]): (name: string) => string {
  const [first, ...others] = paths.filter((path) => isAbsolute(path)).map((path) => dirname(path));
  let shared = first;
  for (const folder of others) while (shared !== undefined && !isWithin(folder, shared)) shared = parentOf(shared);
  return (name) => {
    if (!isAbsolute(name)) return bounded(name);
    const inside = shared === undefined || !isWithin(name, shared) ? basename(name) : relative(shared, name);
    return bounded(inside);
  };
}

function isWithin(path: string, folder: string): boolean {
  const step = relative(folder, path);
  return step !== '..' && !step.startsWith('../') && !step.startsWith('..\\') && !isAbsolute(step);
}

function parentOf(folder: string): string | undefined {
  const parent = dirname(folder);
  return parent === folder ? undefined : parent;
}

function bounded(text: string): string {
  return text.length <= longestText
    ? text
    : `${text.slice(0, longestText)}… (the first ${longestText.toLocaleString('en')} of ${text.length.toLocaleString('en')} characters)`;
}
