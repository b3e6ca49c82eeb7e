import type { CallName } from '../../collect/calls.ts';
import { kindOfCall } from '../../collect/kinds.ts';
import { type RawFile, rawFileName } from '../../collect/raw-folder.ts';
import { counted } from '../counted.ts';
import type { ReadContext } from '../format.ts';
import type { ObjectContext } from '../graph/objects/reading.ts';
import { Telling } from '../graph/telling.ts';
import { objectsOfLines } from '../json/objects-of-lines.ts';
import type { ParcelFile } from '../parcel/parcel.ts';
import type { Listener } from '../statements/listener.ts';
import { CheckedFile } from './checked-file.ts';
import { coverageOfFolder } from './coverage.ts';
import { nameOf, type RawFolder } from './folders.ts';
import { type Manifest, readManifest } from './manifest.ts';
import { fileReaders } from './readers.ts';
import { statementsOf } from './summary.ts';

interface Reading {
  readonly folder: RawFolder;
  readonly manifest: Manifest;
  readonly listener: Listener;
  readonly telling: Telling;
  readonly catalogue: ReadContext['catalogue'];
  readonly signal: AbortSignal | undefined;
  readonly memory: Pick<ObjectContext, 'scopeNames' | 'completeGroups'>;
}

/** Reads a complete collected folder. Throws `Unreadable` if its manifest is none. */
export async function readFolder(
  folder: RawFolder & { readonly manifest: ParcelFile },
  listener: Listener,
  { catalogue, signal }: ReadContext,
): Promise<void> {
  const manifest = await readManifest(folder.manifest);
  const telling = new Telling(listener);
  const memory = { scopeNames: new Map<string, string>(), completeGroups: new Set<string>() };
  const reading: Reading = { folder, manifest, listener, telling, catalogue, signal, memory };
  listener.inFile(folder.manifest);
  for (const statement of statementsOf(manifest)) listener.state(statement);
  const faults = new Map<RawFile, readonly string[]>();
  for (const [name] of fileReaders) faults.set(name, await readFile(reading, name));
  listener.inFile(folder.manifest);
  for (const statement of coverageOfFolder(manifest, faults, telling)) listener.state(statement);
}

/** Reads one file; returns what is wrong with it, in sentences. */
async function readFile(reading: Reading, name: RawFile): Promise<readonly string[]> {
  const { folder, manifest, listener, telling, catalogue, signal, memory } = reading;
  const shown = rawFileName(name);
  const file = folder.files.find((candidate) => nameOf(candidate) === shown);
  const read = new Map(fileReaders).get(name);
  if (file === undefined || read === undefined) return [`The file ${shown} is missing. Import the whole folder.`];
  const checked = new CheckedFile(file);
  const context: ObjectContext = { catalogue, asOf: asOf(name, manifest), ...memory };
  let unreadable = 0;
  listener.inFile(file);
  for await (const item of objectsOfLines(checked)) {
    signal?.throwIfAborted();
    if (telling.item(item, read, context) === undefined) unreadable += 1;
  }
  const entry = manifest.files[name];
  const isWhole = entry === undefined || entry.sha256 === checked.digest();
  return [
    ...(unreadable === 0 ? [] : [`${counted(unreadable, 'line', 'lines')} of ${shown} cannot be read. Collect again.`]),
    ...(isWhole ? [] : [`The file ${shown} is not as it was collected. Collect again, or copy the folder again.`]),
  ];
}

/** When the objects of a file were read: the end of their reading, so that what began meanwhile counts. */
function asOf(name: RawFile, { sources, finished }: Manifest): string {
  const kind = kindOfCall(name as CallName);
  return (kind === undefined ? undefined : sources[kind]?.to) ?? finished;
}
