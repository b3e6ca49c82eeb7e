import type { Catalogue } from '../../catalogue/load.ts';
import type { Listener } from '../statements/listener.ts';
import type { CoverageStatement } from '../statements/statement.ts';

/** A row of a table by the names of its columns; empty where the column is left out. */
export interface TableRow {
  readonly line: number;
  get(column: string): string;
  /** Whether the table has the column at all. */
  has(column: string): boolean;
  /** The parts of a cell between semicolons. */
  list(column: string): readonly string[];
}

/** A cell does not hold what its column is for; the message says what is expected. */
export class WrongCell extends Error {
  override readonly name = 'WrongCell';
}

/** Takes the rows of one file and states what they say, at once or at the end. */
export interface TableReader {
  /** Throws `WrongCell`. */
  add(row: TableRow): void;
  finish(): void;
}

/** A table that people write themselves. Columns are compared without case, spaces and punctuation. */
export interface Table {
  /** As messages name it. */
  readonly name: string;
  readonly needed: readonly string[];
  readonly optional: readonly string[];
  /** The kinds of data that it lists, by which columns it has. */
  readonly kinds: (has: (column: string) => boolean) => readonly CoverageStatement['of'][];
  readonly open: (listener: Listener, catalogue: Catalogue) => TableReader;
}

/** A reader that states every row by itself. */
export function rowByRow(add: (row: TableRow) => void): TableReader {
  return { add, finish: () => undefined };
}
