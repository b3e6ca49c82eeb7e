import type { Beginning, Format, FormatName } from './format.ts';
import { formats } from './formats.ts';
import type { Source } from './merge/source.ts';
import { beginningOf } from './parcel/beginning.ts';
import type { Parcel, ParcelFile, PassedOver } from './parcel/parcel.ts';
import type { SkippedRecord } from './report/tally.ts';
import { Unreadable } from './statements/listener.ts';

/** Files of one parcel that one format reads together. */
export interface Batch {
  readonly parcel: Parcel;
  readonly files: readonly ParcelFile[];
  readonly source: Source;
  readonly format: Format;
}

export interface SortedFiles {
  readonly batches: readonly Batch[];
  /** Files that are not read, and why. */
  readonly passedOver: readonly SkippedRecord[];
}

const unknownFormat =
  'none of its content is of a format that whycan reads; --as names the format, and the documentation lists all of them.';
const nothingInIt = 'there is nothing in it. Export or save it again.';

const empty = 'the file is empty; export or save it again';
const otherFormat = 'of no known format, not read';

const reasons: Readonly<Record<PassedOver['what'], string>> = {
  zip: 'a zip inside is not opened; import it by itself',
  link: 'a symbolic link is not followed',
  device: 'it is no regular file',
  'system file': 'left by the operating system, not needed',
};

/** Which format reads which files of a parcel; throws `Unreadable` where none reads any. */
export async function sortFiles(parcel: Parcel, as: FormatName | undefined): Promise<SortedFiles> {
  const beginnings = new Map<ParcelFile, Beginning>();
  for (const file of parcel.files) beginnings.set(file, await beginningOf(file));
  const batches: Batch[] = [];
  for (const format of as === undefined ? formats : formats.filter(({ name }) => name === as)) {
    const files = as === undefined ? format.recognise(parcel, beginnings) : parcel.files;
    if (files.length === 0) continue;
    for (const file of files) beginnings.delete(file);
    batches.push({ parcel, files: [...files], format, source: { path: parcel.path, format: format.name } });
  }
  if (batches.length === 0) throw new Unreadable(parcel.path, whyNone(parcel, beginnings));
  const unknown =
    as === undefined
      ? [...beginnings.keys()].map((file) => skipped(file.name, isEmpty(file) ? empty : otherFormat))
      : [];
  const others = (parcel.passedOver ?? []).map(({ name, what }) => skipped(name, reasons[what]));
  return { batches, passedOver: [...unknown, ...others] };
}

function whyNone({ form, files, passedOver = [] }: Parcel, beginnings: ReadonlyMap<ParcelFile, Beginning>): string {
  const zip = passedOver.find(({ what }) => what === 'zip');
  if (files.every(isEmpty)) return zip === undefined ? nothingInIt : `"${zip.name}": ${reasons.zip}.`;
  const [first] = form === 'file' ? beginnings.values() : [];
  const lacks = first === undefined ? [] : formats.map((format) => format.lack?.(first));
  return [unknownFormat, ...lacks.filter((lack) => lack !== undefined)].join(' ');
}

function isEmpty({ bytes }: ParcelFile): boolean {
  return bytes === 0;
}

function skipped(file: string, message: string): SkippedRecord {
  return { file, line: null, message, skipped: true };
}
