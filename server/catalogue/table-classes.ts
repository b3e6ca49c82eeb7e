import type { Rulebook } from '../access/terms/rulebook.ts';
import { type Checks, keyed } from './checks.ts';
import type { RowOf } from './shape.ts';
import type { Located, Tables } from './tables.ts';

/** What a table is read as whose name fits nothing (S-84). */
export const classOfUnknownTables = 'workspace';

/** Names and patterns of hunting tables. */
export function huntingTableRows(tables: Tables, checks: Checks): Rulebook['huntingTables'] {
  const rows = keyed(
    tables.huntingTables,
    ({ row: { names, class: tableClass, guess: isGuess, notes, source }, place }) => {
      checks.notes(place, notes);
      const cited = checks.citations(place, source);
      return names.map((name) => [name.toLowerCase(), { name, class: tableClass, isGuess, notes, source: cited }]);
    },
    'hunting table',
    checks.report,
  );
  return [...rows.values()];
}

/** Every capability about tables says what each class demands, and no class is without tables. */
export function checkTableClasses(
  capabilities: readonly Located<RowOf<'capabilities'>>[],
  tables: Tables,
  { report, isDamaged }: Checks,
): void {
  const about = capabilities.filter(({ row }) => row.takes.includes('tables') && row.sameAs === undefined);
  const told = new Set(about.flatMap(({ row }) => Object.keys(row.tables)));
  const used = new Set([classOfUnknownTables, ...tables.huntingTables.map(({ row }) => row.class)]);
  for (const { row, place } of tables.huntingTables)
    if (!told.has(row.class) && !isDamaged('capabilities'))
      report(place, `no capability says what tables of the class "${row.class}" demand`, ['class']);
  for (const { row, place } of about) {
    for (const name of new Set([...told, classOfUnknownTables]))
      if (!Object.hasOwn(row.tables, name)) report(place, `tables: nothing is said of the class "${name}"`, ['tables']);
    for (const name of Object.keys(row.tables))
      if (!used.has(name) && !isDamaged('huntingTables'))
        report(place, `no table is of the class "${name}"`, ['tables', name]);
  }
}
