import { code, table } from './markdown.ts';
import type { Material } from './material.ts';

/** Every configuration warning, in the order of the catalogue. */
export function warningTable({ tables }: Material): string {
  return table(
    ['Warning', 'Severity', 'Meaning'],
    tables.warnings.map(({ row: { id, severity, meaning } }) => [code(id), severity, meaning]),
  );
}
