import type { NodeKind } from '../../api/vocabulary.ts';
import { grouped } from '../../parts/lists/grouped.ts';
import { isFoldKey } from '../fold/merge.ts';
import type { Picture } from '../picture-fragment.ts';
import { columnIndex, gatesColumn } from './columns.ts';

/** Of what an answer has one only, both numbers are named. */
const words: readonly (readonly [NodeKind, string, string?])[] = [
  ['USER', 'User', 'Users'],
  ['SERVICE_PRINCIPAL', 'Application', 'Applications'],
  ['FOREIGN_PRINCIPAL', 'Other tenant', 'Other tenants'],
  ['GROUP', 'Groups'],
  ['UNIFIED_ASSIGNMENT', 'Roles'],
  ['UNIFIED_ROLE', 'Roles'],
  ['ENTRA_ROLE', 'Roles'],
  ['LEGACY_ROLE', 'Roles'],
  ['DEVICE_GROUP', 'Device groups'],
  ['LEGACY_PERMISSION', 'Permissions'],
  ['PERMISSION', 'Permissions'],
  ['WORKLOAD', 'Workloads'],
  ['DEVICE', 'Devices'],
  ['CAPABILITY', 'Action', 'Actions'],
];

/** What stands over each column: the kinds that are really in it. */
export function columnTitles(picture: Picture): Map<number, string[]> {
  const titles = new Map<number, string[]>();
  const columns = new Set(picture.nodes.map((node) => node.column));
  for (const column of columns) {
    const present = grouped(
      picture.nodes.filter((node) => node.column === column),
      (node) => node.kind,
    );
    const title = new Set(
      words.flatMap(([kind, word, plural = word]) => {
        const nodes = present.get(kind) ?? [];
        const isOne = nodes.length === 1 && nodes.every(({ key }) => !isFoldKey(key));
        return nodes.length === 0 ? [] : [isOne ? word : plural];
      }),
    );
    titles.set(columnIndex(column), [...title]);
  }
  if (picture.gates.length > 0) titles.set(gatesColumn, ['Conditions']);
  return titles;
}
