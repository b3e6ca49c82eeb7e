import { limits } from '../../document/limits.ts';
import { partsOf, textIn } from './cells.ts';
import type { TableRow } from './table.ts';

/** A cell that a spreadsheet would take for a formula was written with an apostrophe before it. */
const escaped = /^'+[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/;

/** A row of a table that whycan exported, with the cells that were meant. */
export function unescaped(row: TableRow): TableRow {
  const get = (column: string) => {
    const cell = row.get(column);
    return escaped.test(cell) ? cell.slice(1) : cell;
  };
  return { ...row, get, list: (column) => partsOf(get(column)) };
}

export const idIn = (row: TableRow, column: string): string => textIn(row, column, limits.idCharacters);
