import type { Cell } from '../../exports/csv/csv-lines.ts';
import type { Comparison, SideBySideRow } from '../../store/sets/compare.ts';

/** `--json`: these names are for other programs, so none may change. */
export function comparisonJson(comparison: Comparison) {
  const { snapshot, people, rows, same } = comparison;
  return {
    snapshot,
    people: people.map(({ id }) => id),
    names: people.map(({ name }) => name),
    rows: rows.map((row) => ({
      capability: row.capability.id,
      title: row.capability.title,
      verdicts: wordsOf(row),
      only: onlyIn(comparison, row),
      because: row.because,
    })),
    same,
    different: rows.length,
  };
}

export function comparisonRows(comparison: Comparison): (readonly Cell[])[] {
  return comparison.rows.map((row) => {
    const only = onlyIn(comparison, row).join('; ');
    return [row.capability.id, row.capability.title, ...wordsOf(row), only, row.because];
  });
}

/** What differs, and why those who can do it can. */
export function comparisonText(comparison: Comparison): string[] {
  const { people, rows, same } = comparison;
  return [
    people.map(({ id, name }) => `${name} (${id})`).join(' | '),
    `${rows.length} different, ${same} the same.`,
    ...rows.flatMap((row) => [
      '',
      `${row.capability.id}  ${row.capability.title}: ${wordsOf(row).join(' | ')}`,
      `  ${row.because}`,
    ]),
  ];
}

function wordsOf({ verdicts }: SideBySideRow): string[] {
  return verdicts.map((verdict) => verdict.toUpperCase());
}

function onlyIn({ people }: Comparison, { holders }: SideBySideRow): string[] {
  return holders.map((at) => people[at]?.id ?? '');
}
