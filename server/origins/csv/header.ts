import { suggestions } from '../../document/nearest.ts';
import { quote } from '../../document/problem.ts';
import { partsOf } from './cells.ts';
import { deviceGroups } from './device-group-table.ts';
import { exportedDeviceGroups, exportedDevices } from './exported-devices.ts';
import { exportedAssignments, exportedCapabilities, exportedRoles } from './exported-roles.ts';
import { exportedGroups, exportedMemberships, exportedUsers } from './exported-tables.ts';
import { groups, members, users } from './people-tables.ts';
import { cloudAppsAdministrators, endpointRoles } from './role-tables.ts';
import type { Table, TableRow } from './table.ts';

/** Tables that people write themselves, as messages name them; tried in this order. */
const ownTables: readonly Table[] = [users, groups, deviceGroups, endpointRoles, cloudAppsAdministrators, members];

/** Tables as whycan exports them, which have more columns than those that people write. */
const exportedTables: readonly Table[] = [
  exportedUsers,
  exportedGroups,
  exportedMemberships,
  exportedRoles,
  exportedAssignments,
  exportedDeviceGroups,
  exportedDevices,
  exportedCapabilities,
];

const tables: readonly Table[] = [...exportedTables, ...ownTables];

function columnKey(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

export interface Header {
  readonly table: Table;
  readonly width: number;
  has(column: string): boolean;
  rowOf(cells: readonly string[], line: number): TableRow;
}

/** The header as one of the known tables, or why it is none. */
export function headerOf(cells: readonly string[]): Header | { readonly problem: string } {
  const keys = cells.map(columnKey);
  const twice = cells.find((_, at) => keys[at] !== '' && keys.indexOf(keys[at] ?? '') !== at);
  if (twice !== undefined)
    return { problem: `the first row names the column ${quote(twice)} twice; remove one of them` };
  const table = tables.find(({ needed }) => needed.every((name) => keys.includes(columnKey(name))));
  if (table === undefined) return { problem: unknownTable(cells) };
  const misspelt = misspeltColumn(cells, table);
  if (misspelt !== undefined) return { problem: misspelt };
  const position = (column: string) => keys.indexOf(columnKey(column));
  const has = (column: string) => position(column) !== -1;
  const get = (row: readonly string[], column: string) => row[position(column)] ?? '';
  const rowOf = (row: readonly string[], line: number): TableRow => ({
    line,
    has,
    get: (column) => get(row, column),
    list: (column) => partsOf(get(row, column)),
  });
  return { table, width: cells.length, has, rowOf };
}

/** Whether at least one column of a known table is named. */
export function namesColumn(cells: readonly string[]): boolean {
  const known = new Set(tables.flatMap(({ needed, optional }) => [...needed, ...optional]).map(columnKey));
  return cells.some((cell) => known.has(columnKey(cell)));
}

function unknownTable(cells: readonly string[]): string {
  const known = ownTables.map(({ name, needed }) => `${name} (${needed.join(', ')})`).join('; ');
  const found = cells.slice(0, 20).map((cell) => quote(cell, 60));
  return `the first row does not name the columns of a known table, but ${found.join(', ')}. Write one of these: ${known}`;
}

/** Further columns are passed over, but not one that was meant to be read. */
function misspeltColumn(cells: readonly string[], { needed, optional }: Table): string | undefined {
  const present = new Set(cells.map(columnKey));
  const known = new Set([...needed, ...optional].map(columnKey));
  for (const cell of cells) {
    if (known.has(columnKey(cell))) continue;
    const meant = suggestions(cell, optional).find((column) => !present.has(columnKey(column)));
    if (meant !== undefined) return `unknown column ${quote(cell)}; write ${quote(meant)} instead`;
  }
  return undefined;
}
