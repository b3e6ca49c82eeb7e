import { outcomes } from '../../access/sets/outcome.ts';
import type { Counts } from '../../access/sets/population.ts';
import type { Matrix } from '../../store/sets/matrix.ts';

interface CapabilityCounts {
  readonly id: string;
  counts: Counts;
  readonly deviceGroups: { readonly id: string; readonly counts: Counts }[];
}

/** `--json`: how many people come to each outcome, for each capability. */
export function countsJson({ snapshot, everybody, columns, lists }: Matrix) {
  const perList = new Float64Array(lists.count);
  for (const [profile, size] of everybody.sizes.entries()) {
    const list = lists.listOf[profile] as number;
    perList[list] = (perList[list] as number) + size;
  }
  const counted = columns.map(() => new Float64Array(outcomes.length));
  const row = new Uint8Array(columns.length);
  for (const [list, people] of perList.entries()) {
    lists.write(list, row);
    for (const [column, outcome] of row.entries()) {
      const counts = counted[column] as Float64Array;
      counts[outcome] = (counts[outcome] as number) + people;
    }
  }
  const capabilities = new Map<string, CapabilityCounts>();
  for (const [column, { capability, deviceGroup }] of columns.entries()) {
    const counts = Object.fromEntries(outcomes.map((outcome, at) => [outcome, counted[column]?.[at]])) as Counts;
    const { id } = capability;
    if (deviceGroup === undefined) capabilities.set(id, { id, counts, deviceGroups: [] });
    else capabilities.get(id)?.deviceGroups.push({ id: deviceGroup, counts });
  }
  return { snapshot, people: everybody.ids.length, capabilities: [...capabilities.values()] };
}
