import { stringify } from 'csv-stringify/sync';

export type Cell = string | number | boolean | undefined;

const rowsAtOnce = 500;

/**
 * Rows as lines of CSV under a header. Cells that a spreadsheet would take for a formula begin with an apostrophe;
 * what is not known is empty.
 */
export async function* csvLines(
  header: readonly string[],
  rows: AsyncIterable<readonly Cell[]> | Iterable<readonly Cell[]>,
): AsyncGenerator<string> {
  yield textOf([header]);
  let waiting: (readonly Cell[])[] = [];
  for await (const row of rows) {
    waiting.push(row);
    if (waiting.length < rowsAtOnce) continue;
    yield textOf(waiting);
    waiting = [];
  }
  if (waiting.length > 0) yield textOf(waiting);
}

function textOf(rows: readonly (readonly Cell[])[]): string {
  const cells = rows.map((row) => [...row]);
  return stringify(cells, { escape_formulas: true, cast: { boolean: String }, eof: false });
}
