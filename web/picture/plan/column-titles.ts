import type { NodeKind } from '../../api/vocabulary.ts';
import type { Picture } from '../picture-fragment.ts';
import { columnIndex, gatesColumn } from './columns.ts';

const words: readonly (readonly [NodeKind, string])[] = [
  ['USER', 'User'],
  ['SERVICE_PRINCIPAL', 'Application'],
  ['FOREIGN_PRINCIPAL', 'Other tenant'],
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
  ['CAPABILITY', 'Action'],
];

/** What stands over each column: the kinds that are really in it. */
export function columnTitles(picture: Picture): Map<number, string[]> {
  const titles = new Map<number, string[]>();
  const columns = new Set(picture.nodes.map((node) => node.column));
  for (const column of columns) {
    const present = new Set(picture.nodes.filter((node) => node.column === column).map((node) => node.kind));
    const title = new Set(words.filter(([kind]) => present.has(kind)).map(([, word]) => word));
    titles.set(columnIndex(column), [...title]);
  }
  if (picture.gates.length > 0) titles.set(gatesColumn, ['Conditions']);
  return titles;
}
