import { loadCatalogue } from '../../server/catalogue/load.ts';
import type { Beginning, Format } from '../../server/origins/format.ts';
import { beginningOf } from '../../server/origins/parcel/beginning.ts';
import type { Parcel, ParcelFile } from '../../server/origins/parcel/parcel.ts';
import { type Listener, Unreadable } from '../../server/origins/statements/listener.ts';
import type { CoverageStatement, Statement } from '../../server/origins/statements/statement.ts';

const catalogue = loadCatalogue();

/** A file in memory, given in pieces so that nothing relies on whole ones. */
export function fileOf(content: string | Uint8Array, name = 'file'): ParcelFile {
  const bytes = typeof content === 'string' ? Buffer.from(content) : Buffer.from(content);
  return {
    name,
    path: name,
    bytes: bytes.length,
    async *open() {
      for (let at = 0; at < bytes.length; at += 997) yield bytes.subarray(at, at + 997);
    },
  };
}

export function jsonFile(value: unknown, name = 'file.json'): ParcelFile {
  return fileOf(JSON.stringify(value), name);
}

function parcelOf(files: readonly ParcelFile[]): Parcel {
  return { path: 'parcel', form: 'folder', files, passedOver: [], close: async () => undefined };
}

/** The names of the files that a format recognises as its own. */
export async function recognised(format: Format, ...files: readonly ParcelFile[]): Promise<string[]> {
  const beginnings = new Map<ParcelFile, Beginning>();
  for (const file of files) beginnings.set(file, await beginningOf(file));
  return format.recognise(parcelOf(files), beginnings).map(({ name }) => name);
}

export interface Heard {
  readonly statements: readonly Statement[];
  /** State and reason of each kind. */
  readonly coverage: Readonly<Record<string, string>>;
  /** `kind id`, as counted; those counted before are merged. */
  readonly records: readonly string[];
  readonly unreadable: readonly string[];
  readonly unneeded: readonly string[];
  readonly notices: readonly string[];
  readonly lines: readonly (number | undefined)[];
}

function coverageOf(statements: readonly Statement[]): Record<string, string> {
  const found = statements.filter((one): one is CoverageStatement => one.kind === 'coverage');
  return Object.fromEntries(
    found.map(({ of, state, reason }) => [of, reason === undefined ? state : `${state}: ${reason}`]),
  );
}

/** Everything that a format says of these files. */
export async function heard(format: Format, ...files: readonly ParcelFile[]): Promise<Heard> {
  const statements: Statement[] = [];
  const lines: (number | undefined)[] = [];
  const [records, unreadable, unneeded, notices]: string[][] = [[], [], [], []];
  let inFile = '';
  const place = (line: number | undefined) => `${inFile}${line === undefined ? '' : `:${line}`}`;
  const listener: Listener = {
    inFile: ({ name }) => {
      inFile = name;
    },
    state: (statement, line) => {
      statements.push(statement);
      if (statement.kind !== 'coverage') lines.push(line);
    },
    record: (kind, id) => records?.push(`${kind} ${id}`),
    unreadable: (message, _, line) => unreadable?.push(`${place(line)}: ${message}`),
    unneeded: (kind) => unneeded?.push(kind),
    notice: (message) => notices?.push(message),
  };
  await format.read(files, listener, { catalogue, parcel: parcelOf(files) });
  const facts = statements.filter(({ kind }) => kind !== 'coverage');
  return {
    statements: facts,
    coverage: coverageOf(statements),
    records: records ?? [],
    unreadable: unreadable ?? [],
    unneeded: unneeded ?? [],
    notices: notices ?? [],
    lines,
  };
}

/** The sentence with which a format refuses these files, with file and line. */
export async function refusal(format: Format, ...files: readonly ParcelFile[]): Promise<string> {
  try {
    await heard(format, ...files);
  } catch (error) {
    if (error instanceof Unreadable && !error.message.endsWith('.')) throw new Error(`no sentence: ${error.message}`);
    if (error instanceof Unreadable)
      return `${error.file}${error.line === undefined ? '' : `:${error.line}`}: ${error.message}`;
    throw error;
  }
  return 'it was read';
}
