import { columnCounts } from '../../access/sets/column-counts.ts';
import type { Counts } from '../../access/sets/population.ts';
import { inTurns } from '../../store/sets/in-turns.ts';
import type { Matrix } from '../../store/sets/matrix.ts';
import { atOnce } from '../../turns/turns.ts';

interface CapabilityCounts {
  readonly id: string;
  readonly counts: Counts;
  readonly deviceGroups: { readonly id: string; readonly counts: Counts }[];
}

/** `--json`: how many people come to each outcome, for each capability. */
export async function countsJson({ snapshot, everybody, columns, lists }: Matrix) {
  const counted = await inTurns(columnCounts(everybody, lists, columns.length), atOnce);
  const capabilities = new Map<string, CapabilityCounts>();
  for (const [column, { capability, deviceGroup }] of columns.entries()) {
    const counts = counted[column] as Counts;
    const { id } = capability;
    if (deviceGroup === undefined) capabilities.set(id, { id, counts, deviceGroups: [] });
    else capabilities.get(id)?.deviceGroups.push({ id: deviceGroup, counts });
  }
  return { snapshot, people: everybody.ids.length, capabilities: [...capabilities.values()] };
}
