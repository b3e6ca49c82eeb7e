import { productNames } from '../../server/access/vocabulary.ts';
import { code, codes, table } from './markdown.ts';
import type { Material } from './material.ts';
import { namesOfProducts, permissionName } from './words.ts';

/** The permissions of Unified RBAC under their ids. */
export function permissionTable(material: Material): string {
  const rows = material.tables.permissions.map(
    ({ row: { id, name, levels, path, description, alsoSelects, source } }) => {
      const selected = alsoSelects.map((other) => permissionName(material, other)).join(' and ');
      const also = selected === '' ? '' : ` (an import selects ${selected} too)`;
      return [code(id), `${path} \\ ${name}`, levels.join(', '), `${description}${also}`, source.join(', ')];
    },
  );
  return table(['Id', 'Path in the portal', 'Levels', 'What it opens', 'Sources'], rows);
}

export function workloadTable({ tables }: Material): string {
  const rows = tables.workloads.map(({ row: { code: id, name, product, toggle, source } }) => [
    code(id),
    name,
    productNames[product],
    toggle ?? '',
    source.join(', '),
  ]);
  return table(['Code', 'Workload', 'Data source', 'Switch', 'Sources'], rows);
}

export function huntingTable({ tables }: Material): string {
  const rows = tables.huntingTables.map(({ row: { name, allOf, anyProduct, source } }) => [
    code(name),
    anyProduct ? 'any one product' : namesOfProducts(allOf),
    source.join(', '),
  ]);
  return table(['Table', 'Data of', 'Sources'], rows);
}

export function liveResponseTable({ tables }: Material): string {
  const rows = tables.liveResponse.map(({ row: { level, platforms, commands, notes, source } }) => [
    level,
    platforms.join(', '),
    `${codes(commands)}${notes.length > 0 ? ` [${notes.join(', ')}]` : ''}`,
    source.join(', '),
  ]);
  return table(['Level', 'Platforms', 'Commands', 'Sources'], rows);
}
