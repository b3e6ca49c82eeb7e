import { load, YAMLException } from 'js-yaml';
import type { z } from 'zod';
import type { LegacySystem } from '../access/terms/vocabulary.ts';
import type { Path } from '../document/problem.ts';
import type { CatalogueFile } from './files.ts';
import type { Place, Report } from './problem.ts';
import { type RowOf, rowShapes, systemShape, type TableName } from './shape.ts';

/** A row with its place; `system` is that of its file. */
export interface Located<Row> {
  readonly row: Row;
  readonly place: Place;
  readonly system: LegacySystem | undefined;
}

/** Every table of the catalogue, put together from all files. */
export type Tables = { readonly [Name in TableName]: readonly Located<RowOf<Name>>[] } & {
  /** Tables that lost a row to a wrong shape: whether a reference into them dangles cannot be told. */
  readonly damaged: ReadonlySet<TableName>;
};

/** Compiling the schemas would take longer than reading these few hundred rows without it. */
const once = { jitless: true };

const tableNames = Object.keys(rowShapes) as TableName[];

/** Reads the files; a row without the right shape is reported and left out. */
export function readTables(files: readonly CatalogueFile[], report: Report): Tables {
  const tables = Object.fromEntries(tableNames.map((name) => [name, [] as unknown[]])) as Record<TableName, unknown[]>;
  const damaged = new Set<TableName>();
  for (const file of files) {
    const content = parse(file, report);
    if (content === undefined) for (const name of tableNames) damaged.add(name);
    else readFile(file.name, content, tables, damaged, report);
  }
  return { ...tables, damaged } as Tables;
}

function readFile(
  file: string,
  content: Readonly<Record<string, unknown>>,
  tables: Record<TableName, unknown[]>,
  damaged: Set<TableName>,
  report: Report,
): void {
  const system = systemShape.safeParse(content['system']);
  if (!system.success) reportIssues({ file, path: ['system'] }, system.error, report);
  for (const [name, rows] of Object.entries(content)) {
    if (name === 'system') continue;
    const table = tableNames.find((known) => known === name);
    if (table === undefined) report({ file, path: [name] }, `unknown table "${name}"`);
    else if (!Array.isArray(rows)) report({ file, path: [name] }, `${name}: must be a list`);
    else
      for (const [index, raw] of rows.entries()) {
        const place: Place = { file, path: [name, index] };
        const result = rowShapes[table].safeParse(raw, once);
        if (!result.success) reportIssues(place, result.error, report);
        const usable = result.success
          ? result
          : rowShapes[table].safeParse(withoutUnknownKeys(raw, result.error), once);
        if (usable.success) tables[table].push({ row: usable.data, place, system: system.data });
        else damaged.add(table);
      }
  }
}

/** A row with keys that it should not have is still a row: what refers to it does not dangle. */
function withoutUnknownKeys(raw: unknown, error: z.ZodError): unknown {
  const row: unknown = structuredClone(raw);
  for (const issue of error.issues) {
    if (issue.code !== 'unrecognized_keys') continue;
    const owner = issue.path.reduce<unknown>((part, step) => (isObject(part) ? part[String(step)] : undefined), row);
    if (isObject(owner)) for (const key of issue.keys) delete owner[key];
  }
  return row;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function reportIssues(place: Place, error: z.ZodError, report: Report): void {
  for (const issue of error.issues) {
    const inside: Path = issue.path.filter((step) => typeof step !== 'symbol');
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) report(place, `unknown key "${key}"`, [...inside, key]);
      continue;
    }
    const name = [...place.path, ...inside].findLast((step) => typeof step === 'string');
    const isMissing = issue.code === 'invalid_type' && issue.message.endsWith('received undefined');
    report(place, isMissing ? `${name}: missing` : `${name}: ${issue.message}`, inside);
  }
}

function parse({ name, text }: CatalogueFile, report: Report): Readonly<Record<string, unknown>> | undefined {
  try {
    const content = load(text, { filename: name });
    if (isObject(content) && !Array.isArray(content)) return content;
    report({ file: name, path: [] }, 'must hold tables under their names');
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const at = { line: (error.mark?.line ?? 0) + 1, column: (error.mark?.column ?? 0) + 1 };
    report({ file: name, path: [], at }, `not valid YAML: ${error.reason}`);
  }
  return undefined;
}
