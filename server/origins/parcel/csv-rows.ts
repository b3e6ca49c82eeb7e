import { pipeline, Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { Unreadable } from '../statements/listener.ts';
import type { ParcelFile } from './parcel.ts';
import { textOf } from './text.ts';

/** A row of a table; an empty line is a row with one empty cell. */
export interface CsvRow {
  readonly cells: readonly string[];
  /** Where it begins, from 1. */
  readonly line: number;
}

const separators = [',', ';', '\t'] as const;
const mostBytesOfRow = 1024 * 1024;

function countOutsideQuotes(line: string, mark: string): number {
  return line.replace(/"[^"]*"/g, '').split(mark).length - 1;
}

/** The mark between cells: as a line `sep=;` names it, else the one that the line of the header has most of. */
export function separatorOf(start: string, header: RegExp): string {
  const lines = start.split(/\r?\n/).slice(0, 100);
  const named = /^sep=(.)$/i.exec(lines[0]?.trim() ?? '')?.[1];
  if (named !== undefined) return named;
  const hasAny = (line: string) => separators.some((mark) => countOutsideQuotes(line, mark) > 0);
  const line = lines.find((text) => header.test(text) && hasAny(text)) ?? lines.find(hasAny) ?? '';
  const counted = separators.map((mark) => ({ mark, count: countOutsideQuotes(line, mark) }));
  return counted.reduce((best, next) => (next.count > best.count ? next : best)).mark;
}

const messages: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: 'a cell that begins with a double quote has no closing one; the file may be cut off',
  CSV_INVALID_CLOSING_QUOTE: 'a double quote inside a cell is not doubled',
  INVALID_OPENING_QUOTE: 'a double quote stands inside a cell that is not quoted',
  CSV_MAX_RECORD_SIZE: 'this row is longer than 1 MB, the limit for one row',
};

function unreadable(file: ParcelFile, error: unknown, line: number): unknown {
  if (!(error instanceof CsvError)) return error;
  const stated = /\bline (\d+)/.exec(error.message)?.[1];
  const message = messages[error.code] ?? 'this row is not valid CSV';
  return new Unreadable(file.name, `${message}. Export the table again.`, Number(stated ?? line));
}

/** The text with its first 64 KB or more in one piece, by which the separator is found. */
async function beginningOf(chunks: AsyncGenerator<string>): Promise<string> {
  let start = '';
  while (start.length < 64 * 1024) {
    const { value, done } = await chunks.next();
    if (done === true) break;
    start += value;
  }
  return start;
}

async function* joined(start: string, rest: AsyncGenerator<string>): AsyncGenerator<string> {
  yield start;
  yield* rest;
}

/**
 * The rows of a table with `,`, `;` or tabs between cells; cells are trimmed. `header` recognises the line with the names of
 * the columns. Throws `Unreadable` with the line where the file stops being CSV.
 */
export async function* csvRowsOf(file: ParcelFile, header = /./): AsyncGenerator<CsvRow> {
  const chunks = textOf(file);
  const start = await beginningOf(chunks);
  const delimiter = separatorOf(start, header);
  const parser = parse({
    delimiter,
    info: true,
    relax_column_count: true,
    trim: true,
    max_record_size: mostBytesOfRow,
  });
  pipeline(Readable.from(joined(start, chunks)), parser, () => undefined);
  let line = 1;
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
      if (!(line === 1 && /^sep=/i.test(record.join(delimiter)))) yield { cells: record, line };
      line = info.lines + 1;
    }
  } catch (error) {
    throw unreadable(file, error, line);
  }
}
