import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TenantFacts } from '../../server/access/terms/facts.ts';
import type { ExportFormat } from '../../server/exports/export-format.ts';
import type { ExportSource } from '../../server/exports/export-source.ts';
import { exportTenant } from '../../server/exports/export-tenant.ts';
import { writeExport } from '../../server/exports/write-export.ts';
import { readOrigins } from '../../server/origins/read-origins.ts';
import { catalogue, formatted } from '../tenant/documents.ts';

const folder = mkdtempSync(join(tmpdir(), 'whycan-trips-'));
let written = 0;

/** Writes an export into a new place, whose name ends as given, and returns its path. */
export async function exportedTo(source: ExportSource, format: ExportFormat, ending = ''): Promise<string> {
  written += 1;
  const path = join(folder, `${written}${ending}`);
  const isJson = ending === '.json';
  await writeExport(path, await exportTenant(source, { format, isJson }));
  return path;
}

/** What an import of this path reads, and its report. */
export async function importOf(...paths: readonly string[]) {
  const reading = await readOrigins(paths, { catalogue, settings: { complete: [] } });
  if ('problems' in reading) throw new Error(formatted(reading.problems).join('\n'));
  return reading;
}

export async function againAs(source: ExportSource, format: ExportFormat, ending = ''): Promise<TenantFacts> {
  return (await importOf(await exportedTo(source, format, ending))).facts;
}
