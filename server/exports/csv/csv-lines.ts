import { stringify } from 'csv-stringify/sync';

export type Cell = string | number | boolean | undefined;

const rowsAtOnce = 500;

/** What the reading of tables would change: spaces around a cell, and lines of their own. */
const fragile = /^\s|\s$|[\r\n]/;
/** Cells that begin like one that was escaped get one more apostrophe, so that each can be told from the other. */
const looksEscaped = /^'+[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/;

/**
 * Rows as lines of CSV under a header. Cells that a spreadsheet would take for a formula begin with an apostrophe;
 * what is not known is empty.
 */
export async function* csvLines(
  header: readonly string[],
  rows: AsyncIterable<readonly Cell[]> | Iterable<readonly Cell[]>,
): AsyncGenerator<string> {
  yield* csvPieces(header, inPieces(rows));
}

/** The same of rows that come in pieces. */
export async function* csvPieces(
  header: readonly string[],
  pieces: AsyncIterable<readonly (readonly Cell[])[]>,
): AsyncGenerator<string> {
  yield textOf([header]);
  for await (const piece of pieces) if (piece.length > 0) yield textOf(piece);
}

async function* inPieces<Row>(rows: AsyncIterable<Row> | Iterable<Row>): AsyncGenerator<readonly Row[]> {
  let waiting: Row[] = [];
  for await (const row of rows) {
    waiting.push(row);
    if (waiting.length < rowsAtOnce) continue;
    yield waiting;
    waiting = [];
  }
  yield waiting;
}

/** A row whose further cells stand ready as text, each with the comma before it, and need no care. */
export interface RowWithTail {
  readonly cells: readonly Cell[];
  readonly tail: string;
}

/** The same for wide tables: only the first cells of a row are looked at. */
export async function* tailedCsvLines(header: readonly string[], rows: Iterable<RowWithTail>): AsyncGenerator<string> {
  yield textOf([header]);
  let waiting: RowWithTail[] = [];
  for (const row of rows) {
    waiting.push(row);
    if (waiting.length < rowsAtOnce) continue;
    yield withTails(waiting);
    waiting = [];
  }
  if (waiting.length > 0) yield withTails(waiting);
}

function withTails(rows: readonly RowWithTail[]): string {
  const together = textOf(rows.map(({ cells }) => cells)).split('\n');
  // A cell may hold line breaks: then each row is made by itself.
  const lines = together.length === rows.length ? together : rows.map(({ cells }) => textOf([cells]));
  return lines.map((line, at) => line + (rows[at] as RowWithTail).tail).join('\n');
}

function textOf(rows: readonly (readonly Cell[])[]): string {
  const cells = rows.map((row) => [...row]);
  return stringify(cells, {
    escape_formulas: true,
    quoted_match: fragile,
    cast: { boolean: String, string: (text) => (looksEscaped.test(text) ? `'${text}` : text) },
    eof: false,
  });
}
