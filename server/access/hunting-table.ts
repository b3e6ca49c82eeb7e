import type { HuntingTableRow } from './rulebook.ts';

/** A name that fits nothing known is read as a table of the Sentinel workspace (S-84). */
const unheardOf: Omit<HuntingTableRow, 'name' | 'source'> = { class: 'workspace', isGuess: true, notes: [] };

/** The row of exactly this name, else that of the longest pattern. */
export function tableNamed(
  rows: readonly HuntingTableRow[],
  table: string,
): Pick<HuntingTableRow, 'class' | 'isGuess' | 'notes'> {
  let found: HuntingTableRow | undefined;
  for (const row of rows) {
    if (row.name === table) return row;
    if (fits(row.name, table) && row.name.length > (found?.name.length ?? 0)) found = row;
  }
  return found ?? unheardOf;
}

function fits(pattern: string, table: string): boolean {
  if (pattern.endsWith('*')) return table.startsWith(pattern.slice(0, -1));
  return pattern.startsWith('*') && table.endsWith(pattern.slice(1));
}
