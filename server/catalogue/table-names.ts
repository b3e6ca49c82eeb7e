import type { HuntingTableRow } from '../access/terms/rulebook.ts';
import { nearest } from '../document/nearest.ts';

/** A table whose name nobody knows keeps it as written; `suggestion` is the one that was perhaps meant (S-84). */
export interface TableReading {
  readonly value: string;
  readonly isKnown: boolean;
  readonly suggestion?: string;
}

/** The name of a table as the catalogue spells it. */
export function readTable(text: string, rows: readonly HuntingTableRow[]): TableReading {
  const written = text.trim();
  const lower = written.toLowerCase();
  const exact = rows.find(({ name }) => name.toLowerCase() === lower);
  if (exact && !isPattern(exact.name)) return { value: exact.name, isKnown: true };
  const fitting = rows
    .flatMap((row) => {
      const value = spelledAs(row.name, written);
      return value === undefined ? [] : [{ row, value }];
    })
    .sort(
      ({ row: left }, { row: right }) =>
        Number(left.isGuess) - Number(right.isGuess) || right.name.length - left.name.length,
    )[0];
  if (fitting && !fitting.row.isGuess) return { value: fitting.value, isKnown: true };
  const suggestion = nearest(
    written,
    rows.flatMap(({ name }) => (isPattern(name) ? [] : name)),
  );
  const value = fitting?.value ?? written;
  return { value, isKnown: false, ...(suggestion === undefined ? {} : { suggestion }) };
}

function isPattern(name: string): boolean {
  return name.startsWith('*') || name.endsWith('*');
}

/** A name that a pattern fits, with the part that is known spelt as the pattern spells it. */
function spelledAs(pattern: string, written: string): string | undefined {
  if (!isPattern(pattern) || !/^\w+$/.test(written)) return undefined;
  const known = pattern.replace('*', '');
  const length = written.length - known.length;
  if (length < 1) return undefined;
  const isEnding = pattern.startsWith('*');
  const part = isEnding ? written.slice(length) : written.slice(0, known.length);
  if (part.toLowerCase() !== known.toLowerCase()) return undefined;
  return isEnding ? `${written.slice(0, length)}${known}` : `${known}${written.slice(known.length)}`;
}
