import { lineBreak, table } from './markdown.ts';
import type { Material } from './material.ts';

/** The contradictions between documents: both sides with where they stand, and what is used. */
export function contradictionTable({ tables }: Material): string {
  const rows = tables.notes.flatMap(({ row: { id, text, readings } }) =>
    id.startsWith('T-') ? [[id, text, readingsOf(readings)]] : [],
  );
  return table(['Id', 'Topic, and how whycan reads it', 'What the documents state'], rows);
}

/** Remarks that an answer shows when what they are about decides it. */
export function remarkTable({ tables }: Material): string {
  const rows = tables.notes.flatMap(({ row: { id, text, readings, source } }) =>
    id.startsWith('T-') ? [] : [[id, text, readings.length > 0 ? readingsOf(readings) : (source ?? []).join(', ')]],
  );
  return table(['Id', 'Note', 'Sources'], rows);
}

/** What the tables of the catalogue cite. */
export function sourceTable({ tables }: Material): string {
  const rows = tables.sources.map(({ row: { id, title, date } }) => [id, title, date === undefined ? '' : `${date}`]);
  return table(['Id', 'Document', 'Its date'], rows);
}

function readingsOf(readings: readonly { readonly text: string; readonly source: string }[]): string {
  return readings.map(({ text, source }) => `${text} (${source})`).join(lineBreak);
}
