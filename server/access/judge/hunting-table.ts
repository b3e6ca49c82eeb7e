import type { HuntingTableRow } from '../terms/rulebook.ts';

/** A name that fits nothing known is read as a table of the Sentinel workspace (S-84). */
const unheardOf: Omit<HuntingTableRow, 'name' | 'source'> = { class: 'workspace', isGuess: true, notes: [] };

/** The row of exactly this name, else that of the longest pattern; a documented one before one that is guessed. */
export function tableNamed(
  rows: readonly HuntingTableRow[],
  table: string,
): Pick<HuntingTableRow, 'class' | 'isGuess' | 'notes'> {
  let found: HuntingTableRow | undefined;
  for (const row of rows) {
    if (row.name === table) return row;
    if (fits(row.name, table) && (found === undefined || isNearer(row, found))) found = row;
  }
  return found ?? unheardOf;
}

function isNearer(row: HuntingTableRow, other: HuntingTableRow): boolean {
  if (row.isGuess !== other.isGuess) return other.isGuess;
  return row.name.length > other.name.length;
}

function fits(pattern: string, table: string): boolean {
  if (pattern.endsWith('*')) return table.startsWith(pattern.slice(0, -1));
  return pattern.startsWith('*') && table.endsWith(pattern.slice(1));
}
