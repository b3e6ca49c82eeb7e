import { Cells } from '../../access/sets/cells.ts';
import { type Outcome, outcomes } from '../../access/sets/outcome.ts';
import { type RowWithTail, tailedCsvLines } from '../../exports/csv/csv-lines.ts';
import type { Matrix } from '../../store/sets/matrix.ts';
import { kindNames } from '../who-can/person-json.ts';
import { columnsInTurn, type Shown } from './columns.ts';

const letters: Readonly<Record<Outcome, string>> = {
  allow: 'A',
  eligible: 'E',
  conditional: 'C',
  unknown: 'U',
  deny: '',
};

function headerOf({ columns }: Matrix): string[] {
  const names = columns.map(({ capability, deviceGroup }) =>
    deviceGroup === undefined ? capability : `${capability}@${deviceGroup}`,
  );
  return ['id', 'name', 'kind', ...names];
}

/** Lines of the table. What is kept is one byte for each profile and column; the text of a row is made when its turn comes. */
export async function* matrixLines(matrix: Matrix, show: Shown): AsyncGenerator<string> {
  const { everybody, columns } = matrix;
  const cells = new Cells(everybody.profiles.length, columns.length);
  for await (const { at, found } of columnsInTurn(matrix, show)) cells.fill(at, found);
  yield* tailedCsvLines(headerOf(matrix), rowsOf(matrix, cells));
}

function* rowsOf({ everybody, columns }: Matrix, cells: Cells): Generator<RowWithTail> {
  const { ids, names, profiles, profileOf } = everybody;
  const tailOf = tails(columns.length);
  for (const [at, id] of ids.entries()) {
    const place = profileOf[at] as number;
    const { kind } = profiles[place] as (typeof profiles)[number];
    yield { cells: [id, names[at] as string, kindNames[kind]], tail: tailOf(cells.rowOf(place)) };
  }
}

/** The cells of a row after its first ones, each with the comma before it. */
function tails(columns: number): (codes: Uint8Array) => string {
  const bytes = Buffer.alloc(2 * columns);
  const letterOf = outcomes.map((outcome) => letters[outcome].codePointAt(0) ?? 0);
  const comma = ','.charCodeAt(0);
  return (codes) => {
    let length = 0;
    for (const code of codes) {
      bytes[length++] = comma;
      const letter = letterOf[code] as number;
      if (letter > 0) bytes[length++] = letter;
    }
    return bytes.toString('latin1', 0, length);
  };
}
