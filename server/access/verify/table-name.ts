import type { HuntingTableRow } from '../terms/rulebook.ts';

/** Any other name is taken for a table of a workspace (S-84). */
const classOfOthers = 'workspace';

export interface TableReading {
  readonly tableClass: string;
  /** Whether the table is one that is documented (S-82, S-84). */
  readonly isCertain: boolean;
}

/** What a name says of a table: its own row, else the longest pattern that fits, documented ones first. */
export function readTable(rows: readonly HuntingTableRow[], table: string): TableReading {
  let found: HuntingTableRow | undefined;
  for (const row of rows) {
    if (row.name === table) return { tableClass: row.class, isCertain: !row.isGuess };
    if (fits(row.name, table) && weightOf(row) > (found ? weightOf(found) : 0)) found = row;
  }
  return { tableClass: found?.class ?? classOfOthers, isCertain: found !== undefined && !found.isGuess };
}

function weightOf({ name, isGuess }: HuntingTableRow): number {
  return (isGuess ? 0 : 1_000) + name.length;
}

function fits(pattern: string, table: string): boolean {
  if (pattern.endsWith('*')) return table.startsWith(pattern.slice(0, -1));
  return pattern.startsWith('*') && table.endsWith(pattern.slice(1));
}
