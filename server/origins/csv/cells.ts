import { limits } from '../../document/limits.ts';
import { quote } from '../../document/problem.ts';
import { didYouMean } from '../../document/suggest.ts';
import type { Named } from '../statements/statement.ts';
import { type TableRow, WrongCell } from './table.ts';

/** The parts of a cell between semicolons or lines, each once. */
export function partsOf(cell: string): readonly string[] {
  return [...new Set(cell.split(/[;\n]/).map((part) => part.trim()))].filter((part) => part !== '');
}

const yes = new Set(['true', 'yes', '1', 'on']);
const no = new Set(['false', 'no', '0', 'off']);

/** Text that has to be there, of at most so many characters. */
export function textIn(row: TableRow, column: string, most: number = limits.nameCharacters): string {
  const text = row.get(column);
  if (text === '') throw new WrongCell(`${column} is empty`);
  if (text.length > most) throw new WrongCell(`${column} is longer than ${most} characters`);
  return text;
}

export function flagIn(row: TableRow, column: string): boolean | undefined {
  const text = row.get(column).toLowerCase();
  if (text === '') return undefined;
  if (yes.has(text)) return true;
  if (no.has(text)) return false;
  throw new WrongCell(`${column} is ${quote(row.get(column))}; write true or false`);
}

/** A rank of a device group. */
export function rankIn(row: TableRow): number {
  const text = textIn(row, 'rank');
  if (!/^[1-9]\d{0,5}$/.test(text)) throw new WrongCell('rank: write a whole number from 1, the highest rank');
  return Number(text);
}

const spelled = (text: string) => text.toLowerCase().replace(/[^a-z0-9]/g, '');

/** One of the words that a column takes; `words` leads from spellings to what they mean. */
export function wordIn<Word extends string>(
  row: TableRow,
  column: string,
  words: Readonly<Record<string, Word>>,
): Word | undefined {
  const text = row.get(column);
  if (text === '') return undefined;
  const found = Object.entries(words).find(([spelling]) => spelled(spelling) === spelled(text))?.[1];
  if (found !== undefined) return found;
  const known = [...new Set(Object.values(words))];
  const meant = didYouMean(text, known);
  throw new WrongCell(
    `${column} is ${quote(text)}; write ${known.join(', ')}${meant === undefined ? '' : ` (${meant})`}`,
  );
}

const idLike = /^(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|S-1-\d+(?:-\d+)+)$/i;

/** Somebody by object id or SID, else by name. */
export function named(text: string): Named {
  return idLike.test(text) ? { id: text } : { name: text };
}

/** Somebody by the column with an id, else by the one with an id or a name. */
export function namedIn(row: TableRow, idColumn: string, column: string): Named {
  const id = row.get(idColumn);
  return id === '' ? named(textIn(row, column)) : { id };
}
