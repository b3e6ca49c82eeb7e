import type { Catalogue } from '../../catalogue/load.ts';
import { counted } from '../counted.ts';
import type { Beginning, Format } from '../format.ts';
import { csvRowsOf } from '../parcel/csv-rows.ts';
import type { Parcel, ParcelFile } from '../parcel/parcel.ts';
import { type Listener, Unreadable } from '../statements/listener.ts';
import { type Header, headerOf, namesColumn } from './header.ts';
import { type TableReader, WrongCell } from './table.ts';

/** The cells of the first row; undefined for what is no table. */
function firstRow({ text, isJson }: Beginning): string[] | undefined {
  if (isJson) return undefined;
  const [first = ''] = text.split(/\r?\n/).filter((line) => line.trim() !== '' && !/^sep=.$/i.test(line.trim()));
  const cells = first.split(/[,;\t]/).map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'));
  return cells.length > 1 ? cells : undefined;
}

function isTable(beginning: Beginning): boolean {
  const cells = firstRow(beginning);
  return cells !== undefined && !('problem' in headerOf(cells));
}

function stateCoverage(header: Header, unreadable: number, listener: Listener): void {
  const { name, kinds } = header.table;
  for (const of of kinds(header.has)) {
    const hint = `a table lists what its author knows; if it lists all ${name}, add --set complete=${of}`;
    const rows = `${counted(unreadable, 'row', 'rows')} of the table could not be read`;
    const reason = unreadable > 0 ? `${rows}; correct the table, and import it again` : hint;
    listener.state({ kind: 'coverage', of, state: 'partial', reason });
  }
}

/** A table as far as it is read: nothing before its header. */
class OpenTable {
  unreadable = 0;
  readonly header: Header;
  readonly #reader: TableReader;
  readonly #listener: Listener;

  constructor(header: Header, listener: Listener, catalogue: Catalogue) {
    this.header = header;
    this.#listener = listener;
    this.#reader = header.table.open(listener, catalogue);
  }

  add(cells: readonly string[], line: number): void {
    const { width } = this.header;
    if (cells.length > width) {
      const hint = 'put a cell that contains a separator in double quotes';
      this.#refuse(`this row has ${cells.length} cells, but the first row has ${width}; ${hint}`, line);
      return;
    }
    try {
      this.#reader.add(this.header.rowOf(cells, line));
    } catch (error) {
      if (!(error instanceof WrongCell)) throw error;
      this.#refuse(error.message, line);
    }
  }

  finish(): void {
    this.#reader.finish();
    stateCoverage(this.header, this.unreadable, this.#listener);
  }

  #refuse(message: string, line: number): void {
    this.unreadable += 1;
    this.#listener.unreadable(message, this.header.table.kinds(this.header.has), line);
  }
}

async function readTable(file: ParcelFile, listener: Listener, catalogue: Catalogue): Promise<void> {
  let table: OpenTable | undefined;
  for await (const { cells, line } of csvRowsOf(file)) {
    if (cells.every((cell) => cell === '')) continue;
    if (table !== undefined) {
      table.add(cells, line);
      continue;
    }
    const header = headerOf(cells);
    if ('problem' in header) throw new Unreadable(file.name, `${header.problem}.`, line);
    table = new OpenTable(header, listener, catalogue);
  }
  if (table === undefined)
    throw new Unreadable(file.name, 'the table is empty. Its first row has to name the columns.', 1);
  table.finish();
}

/** Tables that people write themselves, recognised by the names of their columns. */
export const csvFormat: Format = {
  name: 'csv',
  recognise(_parcel: Parcel, beginnings: ReadonlyMap<ParcelFile, Beginning>) {
    return [...beginnings].flatMap(([file, beginning]) => (isTable(beginning) ? [file] : []));
  },
  lack(beginning) {
    const cells = firstRow(beginning);
    if (cells === undefined || !namesColumn(cells)) return undefined;
    const header = headerOf(cells);
    return 'problem' in header ? `If it is a table: ${header.problem}.` : undefined;
  },
  async read(files, listener, { catalogue }) {
    for (const file of files) {
      listener.inFile(file);
      await readTable(file, listener, catalogue);
    }
  },
};
