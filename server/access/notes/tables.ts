import { tableNamed } from '../hunting-table.ts';
import type { Question } from '../question.ts';
import type { Rulebook } from '../rulebook.ts';

/** S-85: a detection rule must include data of Defender. */
export function tablesNotes({ huntingTables }: Rulebook, { capability, on }: Question): string[] {
  const { tables } = on;
  if (capability !== 'customdetection.manage' || tables === undefined) return [];
  const isOfSentinel = tables.every((table) => tableNamed(huntingTables, table).class === 'workspace');
  return isOfSentinel ? ['N-sentinel-only-rule'] : [];
}
