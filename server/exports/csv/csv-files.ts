import type { PackedFile } from '../../backup/pack.ts';
import type { ExportSource } from '../export-source.ts';
import { csvLines } from './csv-lines.ts';
import { peopleTables } from './people-tables.ts';
import { structureTables } from './structure-tables.ts';

/** A snapshot as tables; docs/formats.md names their columns. */
export async function* csvFiles(source: ExportSource): AsyncGenerator<PackedFile> {
  for (const { name, header, rows } of [...structureTables(source), ...peopleTables(source)])
    yield { name: `${name}.csv`, lines: csvLines(header, rows) };
}
