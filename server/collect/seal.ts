import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { type CallName, callOf, calls } from './calls.ts';
import type { JournalHead, UnitRecord } from './journal.ts';
import { licencesOf } from './licences.ts';
import { otherPrincipalsOf } from './other-principals.ts';
import type { Parts } from './parts.ts';
import {
  collectedKinds,
  journalFile,
  manifestFile,
  partsFolder,
  type RawError,
  type RawFile,
  type RawFileEntry,
  type RawManifest,
  type RawSignIn,
  rawFileName,
  rawFiles,
} from './raw-folder.ts';
import { reasonOf } from './reasons.ts';
import { writeDurably, writeSorted } from './sorted-file.ts';
import { sourcesOf } from './states.ts';
import { warningsOf } from './warnings.ts';

/** Turns the parts into the files of a raw folder. The manifest comes last: with it, the folder is complete. */
export function seal(folder: string, parts: Parts, head: JournalHead): RawManifest {
  const { as } = head.signedIn;
  const files: Partial<Record<RawFile, RawFileEntry>> = {};
  for (const file of rawFiles) {
    const path = join(folder, rawFileName(file));
    if (file === 'errors') writeErrors(parts, path, as);
    else files[file] = writeSorted(parts, callsFor(file), path);
  }
  const manifest: RawManifest = {
    ...head,
    finished: new Date().toISOString(),
    sources: sourcesOf(parts, head.options.only ?? collectedKinds, as),
    files,
    licences: licencesOf(parts),
    deviceGroupNames: deviceGroupNames(parts),
    otherPrincipals: otherPrincipalsOf(parts),
    warnings: warningsOf(parts, as),
  };
  writeLines(parts, join(folder, manifestFile), [JSON.stringify(manifest, undefined, 2)]);
  parts.close();
  removeWork(folder);
  return manifest;
}

/** Removes what only an unfinished folder needs. */
export function removeWork(folder: string): void {
  rmSync(join(folder, partsFolder), { recursive: true, force: true });
  rmSync(join(folder, journalFile), { force: true });
}

function callsFor(file: RawFile): CallName[] {
  return (Object.keys(calls) as CallName[]).filter((call) => callOf(call).file === file);
}

function deviceGroupNames(parts: Parts): readonly string[] | null {
  const unit = parts.finished('deviceGroupNames', null);
  if (unit === undefined || unit.state === 'missing') return null;
  const names = [...parts.objects('deviceGroupNames')].map(({ rbacGroupName }) => rbacGroupName);
  return [...new Set(names.filter((name) => typeof name === 'string'))].sort();
}

function writeErrors(parts: Parts, path: string, as: RawSignIn['as']): void {
  const errors = parts.units
    .filter(({ cause }) => cause !== null && cause !== 'unlicensed')
    .map((unit) => errorOf(unit, as));
  const lines = errors.map((error) => JSON.stringify(error)).sort();
  writeLines(parts, path, lines);
}

function errorOf(unit: UnitRecord, as: RawSignIn['as']): RawError {
  const { call, key, status, code, to } = unit;
  return { source: call, key, status, code, message: reasonOf(unit, as) ?? '', at: to };
}

function writeLines(parts: Parts, path: string, lines: readonly string[]): void {
  writeDurably(parts, path, (write) => {
    for (const line of lines) write(Buffer.from(`${line}\n`));
    return lines.length;
  });
}
