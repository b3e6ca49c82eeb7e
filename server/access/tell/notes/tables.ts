import { tableNamed } from '../../judge/hunting-table.ts';
import type { Question } from '../../terms/question.ts';
import type { NoteRow, Rulebook } from '../../terms/rulebook.ts';

const unknownTable = 'N-unknown-table';

/** S-84: the remark on a table that no document names, with the documented one that was probably meant. */
export function withTableMeant({ tableNear }: Rulebook, { on }: Question, row: NoteRow): NoteRow {
  if (row.id !== unknownTable) return row;
  const meant = (on.tables ?? []).flatMap((table) => {
    const near = tableNear(table);
    return near === undefined || near === table ? [] : [`${table}: did you mean ${near}?`];
  });
  return meant.length === 0 ? row : { ...row, text: `${row.text} (${meant.join(' ')})` };
}

/** S-85: a detection rule must include data of Defender. */
export function tablesNotes({ huntingTables }: Rulebook, { capability, on }: Question): string[] {
  const { tables } = on;
  if (capability !== 'customdetection.manage' || tables === undefined) return [];
  const isOfSentinel = tables.every((table) => tableNamed(huntingTables, table).class === 'workspace');
  return isOfSentinel ? ['N-sentinel-only-rule'] : [];
}
