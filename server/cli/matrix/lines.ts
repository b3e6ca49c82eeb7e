import { LRUCache } from 'lru-cache';
import { type Outcome, outcomes } from '../../access/sets/outcome.ts';
import { type RowWithTail, tailedCsvLines } from '../../exports/csv/csv-lines.ts';
import type { Matrix } from '../../store/sets/matrix.ts';
import { kindNames } from '../who-can/person-json.ts';

export type Shown = (done: number, expected: number) => void;

const letters: Readonly<Record<Outcome, string>> = {
  allow: 'A',
  eligible: 'E',
  conditional: 'C',
  unknown: 'U',
  deny: '',
};

/** Lines of the table; the text of a row is made when its turn comes. */
export function matrixLines(matrix: Matrix, show: Shown): AsyncGenerator<string> {
  const names = matrix.columns.map(({ capability, deviceGroup }) =>
    deviceGroup === undefined ? capability.id : `${capability.id}@${deviceGroup}`,
  );
  return tailedCsvLines(['id', 'name', 'kind', ...names], rowsOf(matrix, show));
}

const rowsBetweenShowing = 1_000;

function* rowsOf({ everybody, columns, lists }: Matrix, show: Shown): Generator<RowWithTail> {
  const { ids, names, profiles, profileOf } = everybody;
  const tailOf = tails(lists, columns.length);
  for (const [at, id] of ids.entries()) {
    if (at % rowsBetweenShowing === 0) show(at, ids.length);
    const place = profileOf[at] as number;
    const { kind } = profiles[place] as (typeof profiles)[number];
    yield { cells: [id, names[at] as string, kindNames[kind]], tail: tailOf(lists.listOf[place] as number) };
  }
  show(ids.length, ids.length);
}

/** Texts that many people share, such as of all who can do nothing. */
const mostRemembered = 1_000;

/** The cells of a row after its first ones, each with the comma before it. */
function tails({ write }: Matrix['lists'], columns: number): (list: number) => string {
  const known = new LRUCache<number, string>({ max: mostRemembered });
  const codes = new Uint8Array(columns);
  const bytes = Buffer.alloc(2 * columns);
  const letterOf = Uint8Array.from(outcomes, (outcome) => letters[outcome].codePointAt(0) ?? 0);
  const comma = ','.charCodeAt(0);
  return (list) => {
    const before = known.get(list);
    if (before !== undefined) return before;
    write(list, codes);
    let length = 0;
    for (let column = 0; column < columns; column += 1) {
      bytes[length++] = comma;
      const letter = letterOf[codes[column] as number] as number;
      if (letter > 0) bytes[length++] = letter;
    }
    const text = bytes.toString('latin1', 0, length);
    known.set(list, text);
    return text;
  };
}
