import type { Path } from '../document/problem.ts';

/** Something wrong with a catalogue file; lines and columns count from 1. */
export interface CatalogueProblem {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** Where in which file a row stands. */
export interface Place {
  readonly file: string;
  readonly path: Path;
  /** Known already when the file could not be parsed. */
  readonly at?: { readonly line: number; readonly column: number };
}

/** Takes note of a problem; `inside` leads from the row to the part that is wrong. */
export type Report = (place: Place, message: string, inside?: Path) => void;

/** All problems of a catalogue at once. Nothing runs on a catalogue that has any. */
export class CatalogueError extends Error {
  override readonly name = 'CatalogueError';
  readonly problems: readonly CatalogueProblem[];

  constructor(problems: readonly CatalogueProblem[]) {
    const lines = problems.map(({ file, line, column, message }) => `${file}:${line}:${column} ${message}`);
    super(`The catalogue has ${problems.length} problem(s); correct these lines:\n${lines.join('\n')}`);
    this.problems = problems;
  }
}
