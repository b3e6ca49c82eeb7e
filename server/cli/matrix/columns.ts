import { setImmediate } from 'node:timers/promises';
import type { Outcome } from '../../access/sets/outcome.ts';
import type { Matrix, MatrixColumn } from '../../store/sets/matrix.ts';

export type Shown = (done: number, expected: number) => void;

/** One column after the other; lets the process do other things between them, such as showing how far it is. */
export async function* columnsInTurn(
  { columns, outcomesOf }: Matrix,
  show: Shown,
): AsyncGenerator<{ readonly at: number; readonly column: MatrixColumn; readonly found: readonly Outcome[] }> {
  for (const [at, column] of columns.entries()) {
    show(at, columns.length);
    yield { at, column, found: outcomesOf(column) };
    await setImmediate();
  }
  show(columns.length, columns.length);
}
