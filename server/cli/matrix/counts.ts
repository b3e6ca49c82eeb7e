import { type Counts, countOutcomes } from '../../access/sets/population.ts';
import type { Matrix } from '../../store/sets/matrix.ts';
import { columnsInTurn, type Shown } from './columns.ts';

interface CapabilityCounts {
  readonly id: string;
  counts: Counts;
  readonly deviceGroups: { readonly id: string; readonly counts: Counts }[];
}

/** `--json`: how many people come to each outcome, for each capability. */
export async function countsJson(matrix: Matrix, show: Shown) {
  const capabilities = new Map<string, CapabilityCounts>();
  for await (const { column, found } of columnsInTurn(matrix, show)) {
    const counts = countOutcomes(matrix.everybody, found, {});
    const { capability, deviceGroup } = column;
    if (deviceGroup === undefined) capabilities.set(capability, { id: capability, counts, deviceGroups: [] });
    else capabilities.get(capability)?.deviceGroups.push({ id: deviceGroup, counts });
  }
  return {
    snapshot: matrix.snapshot,
    people: matrix.everybody.ids.length,
    capabilities: [...capabilities.values()],
  };
}
