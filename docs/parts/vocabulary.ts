import { productNames } from '../../server/access/terms/vocabulary.ts';
import { code, codes, table } from './markdown.ts';
import type { Material } from './material.ts';
import { namesOfProducts, permissionName } from './words.ts';

/** The permissions of Unified RBAC under their ids. */
export function permissionTable(material: Material): string {
  const rows = material.tables.permissions.map(
    ({ row: { id, name, levels, path, description, effectiveIn, alsoSelects, source } }) => {
      const selected = alsoSelects.map((other) => permissionName(material, other)).join(' and ');
      const also = selected === '' ? '' : ` (an import also selects ${selected})`;
      const worksOn = effectiveIn === 'everywhere' ? 'every product' : namesOfProducts(effectiveIn);
      const place = `${path} \\ ${name}`;
      return [code(id), place, levels.join(', '), `${description}${also}`, worksOn, source.join(', ')];
    },
  );
  return table(['Id', 'Path in the portal', 'Levels', 'What it allows', 'Applies to', 'Sources'], rows);
}

export function workloadTable({ tables }: Material): string {
  const rows = tables.workloads.map(({ row: { code: id, name, product, toggle, source } }) => [
    code(id),
    name,
    productNames[product],
    toggle ?? '',
    source.join(', '),
  ]);
  return table(['Code', 'Workload', 'Data source', 'Activated with', 'Sources'], rows);
}

/** Names of hunting tables by class; patterns for names that nobody documents are marked. */
export function huntingTable({ tables }: Material): string {
  const rows = tables.huntingTables.map(({ row: { names, class: tableClass, guess, notes, source } }) => [
    tableClass,
    `${codes(names)}${guess ? ' (a guess: conditional)' : ''}${notes.length > 0 ? ` [${notes.join(', ')}]` : ''}`,
    source.join(', '),
  ]);
  return table(['Class', 'Tables', 'Sources'], rows);
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
