import type { Beginning, Format } from '../../../server/origins/format.ts';
import { beginningOf } from '../../../server/origins/parcel/beginning.ts';
import { memoryFile } from '../../../server/origins/parcel/disk-file.ts';
import type { Parcel, ParcelFile } from '../../../server/origins/parcel/parcel.ts';
import { Unreadable } from '../../../server/origins/statements/listener.ts';
import type { Statement } from '../../../server/origins/statements/statement.ts';
import { catalogue } from '../../tenant/documents.ts';

/** Files in memory, by path; text is UTF-8. */
export function parcelOf(files: Readonly<Record<string, string | Uint8Array>>): Parcel {
  const inside = Object.entries(files).map(([path, content]) => memoryFile(Buffer.from(content), { name: path, path }));
  return { path: 'export', form: 'folder', files: inside, close: async () => {} };
}

/** The same bytes in pieces of one byte, three bytes and so on. */
export function inPieces(content: string | Uint8Array, size: number): ParcelFile {
  const bytes = Buffer.from(content);
  async function* open() {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  }
  return { name: 'export.json', path: 'export.json', bytes: bytes.length, open };
}

export async function beginningsOf(parcel: Parcel): Promise<Map<ParcelFile, Beginning>> {
  const beginnings = new Map<ParcelFile, Beginning>();
  for (const file of parcel.files) beginnings.set(file, await beginningOf(file));
  return beginnings;
}

/** What a reader tells, in its order. */
export interface ToldByReader {
  readonly recognised: readonly string[];
  readonly statements: readonly Statement[];
  /** As `kind id`. */
  readonly records: readonly string[];
  /** With the file and the line. */
  readonly unreadable: readonly string[];
  readonly unneeded: Readonly<Record<string, number>>;
}

/** Lets a format recognise and read files. */
export async function readBy(
  format: Format,
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<ToldByReader> {
  const parcel = parcelOf(files);
  const found = format.recognise(parcel, await beginningsOf(parcel));
  const statements: Statement[] = [];
  const records: string[] = [];
  const unreadable: string[] = [];
  const unneeded: Record<string, number> = {};
  let current = '';
  await format.read(
    found,
    {
      inFile: ({ name }) => {
        current = name;
      },
      state: (statement) => statements.push(statement),
      record: (kind, id) => records.push(`${kind} ${id}`),
      unreadable: (message, _, line) => unreadable.push(`${current}:${line}: ${message}`),
      unneeded: (kind) => {
        unneeded[kind] = (unneeded[kind] ?? 0) + 1;
      },
      notice: () => {},
    },
    { catalogue, parcel },
  );
  return { recognised: found.map(({ path }) => path), statements, records, unreadable, unneeded };
}

/** How a refusal reads, with file and line; fails where nothing is refused. */
export async function refusalOf(attempt: () => Promise<unknown>): Promise<string> {
  try {
    await attempt();
  } catch (error) {
    if (error instanceof Unreadable)
      return `${error.file}${error.line === undefined ? '' : `:${error.line}`}: ${error.message}`;
    throw error;
  }
  throw new Error('It is not refused.');
}
