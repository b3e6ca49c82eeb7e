import { quote } from '../../document/problem.ts';
import { Unreadable } from '../statements/listener.ts';
import { entryProblem, totalProblem } from './check-entry.ts';
import { refuse } from './disk-file.ts';
import { parcelLimits } from './limits.ts';
import type { Parcel, ParcelFile, PassedOver } from './parcel.ts';
import { nameInside, unneededBy } from './passed-over.ts';
import { BrokenZip, openZip, type Zip, type ZipEntry } from './zip.ts';

function explain(name: string, error: unknown): never {
  if (!(error instanceof BrokenZip)) refuse(name, error);
  const leadsOut = /^(?:invalid relative path|absolute path|invalid characters in fileName): (.*)$/s.exec(
    error.message,
  );
  if (leadsOut?.[1] !== undefined)
    throw new Unreadable(
      name,
      `this zip holds ${quote(leadsOut[1])}, a path that leads out of it. Unpack it with care, and import the folder.`,
    );
  const why = error.message.split('\n')[0] ?? '';
  throw new Unreadable(name, `this zip is damaged or cut (${why.replace(/\.$/, '')}). Make or copy it again.`);
}

function fileOf(entry: ZipEntry, zipName: string): ParcelFile {
  const name = nameInside(zipName, entry.path);
  async function* open(): AsyncGenerator<Uint8Array> {
    try {
      yield* entry.open();
    } catch (error) {
      explain(name, error);
    }
  }
  return { name, path: entry.path, bytes: entry.bytes, open };
}

async function entriesOf(zip: Zip, name: string, zipBytes: number): Promise<ZipEntry[]> {
  const entries: ZipEntry[] = [];
  const paths = new Set<string>();
  let total = 0;
  for await (const entry of zip.entries()) {
    total += entry.bytes;
    const problem = entryProblem(entry) ?? totalProblem(total, zipBytes);
    if (problem !== undefined) throw new Unreadable(name, problem);
    if (paths.has(entry.path))
      throw new Unreadable(name, `this zip holds ${quote(entry.path)} twice. Unpack it, and import the folder.`);
    paths.add(entry.path);
    if (entry.kind === 'file') entries.push(entry);
  }
  return entries.sort((left, right) => (left.path < right.path ? -1 : 1));
}

/** The files of a zip, sorted by path. A zip that is cut, climbs, lies or swells is refused. */
export async function openZipParcel(place: string, name: string, zipBytes: number): Promise<Parcel> {
  const zip = await openZip(place).catch((error: unknown) => explain(name, error));
  try {
    if (zip.count > parcelLimits.files)
      throw new Unreadable(
        name,
        `this zip has ${zip.count} entries; the limit is ${parcelLimits.files}. Pack the exported files only.`,
      );
    const files: ParcelFile[] = [];
    const passedOver: PassedOver[] = [];
    for (const entry of await entriesOf(zip, name, zipBytes)) {
      const what = unneededBy(entry.path);
      if (what === undefined) files.push(fileOf(entry, name));
      else passedOver.push({ name: nameInside(name, entry.path), what });
    }
    return { path: name, form: 'zip', files, passedOver, close: async () => zip.close() };
  } catch (error) {
    zip.close();
    explain(name, error);
  }
}
