import type { TenantFacts } from '../../access/terms/facts.ts';
import type { Catalogue } from '../../catalogue/load.ts';
import { type ParsedDocument, parseDocument } from '../../document/document.ts';
import { listProblems } from '../../document/place.ts';
import type { Path, Problem } from '../../document/problem.ts';
import { configurationWarnings } from '../../findings/configuration.ts';
import type { Warning } from '../../findings/warning.ts';
import { Report } from '../../tenant/facts/report.ts';
import { readFacts } from '../../tenant/facts/tenant.ts';
import { parseInventing } from '../../tenant/shape/invent.ts';
import { tenantShape } from '../../tenant/shape/tenant.ts';

export interface ReadOptions {
  /** As problems name it; a name that ends in .json is read as JSON, anything else as YAML. */
  readonly file: string;
  readonly catalogue: Catalogue;
}

/** A warning with the line of the document that it is about, where there is one. */
export interface PlacedWarning extends Omit<Warning, 'path'> {
  readonly path?: string;
  readonly line?: number;
  readonly column?: number;
  /** What says so: rules and documents. */
  readonly source: readonly string[];
}

export type TenantReading =
  | { readonly facts: TenantFacts; readonly warnings: readonly PlacedWarning[] }
  | { readonly problems: readonly Problem[] };

/** All warnings about the facts of a document: what its text shows and what follows from them, with lines and sources. */
export function placeWarnings(
  document: ParsedDocument,
  { warnings }: Report,
  facts: TenantFacts,
  prefix: Path,
  catalogue: Catalogue,
): PlacedWarning[] {
  const all = [...warnings, ...configurationWarnings(facts, catalogue)];
  const placed = document.place(
    all.map(({ path, sentence }) => ({ path: [...prefix, ...(path ?? [])], message: sentence })),
  );
  return all.map(({ path, ...warning }, index) => {
    const { line, column, path: place } = placed[index] ?? {};
    const told = { ...warning, source: catalogue.warnings.get(warning.id)?.source ?? [] };
    if (path === undefined || line === undefined || column === undefined) return told;
    return { ...told, path: place ?? '', line, column };
  });
}

/** Reads a tenant that stands inside a document, at `prefix`. */
export function readTenantValue(
  value: unknown,
  document: ParsedDocument,
  prefix: Path,
  catalogue: Catalogue,
): TenantReading {
  const { data, issues, invented } = parseInventing(tenantShape, value);
  const report = new Report((path) => invented.isAbout(path));
  const facts = data === undefined ? undefined : readFacts(data, catalogue, report);
  const all = [...issues, ...report.issues].map((issue) => ({
    ...issue,
    path: [...prefix, ...issue.path],
    ...(issue.first === undefined ? {} : { first: [...prefix, ...issue.first] }),
  }));
  if (all.length > 0 || facts === undefined)
    return { problems: listProblems(document.file, document.place, all, report.omitted) };
  return { facts, warnings: placeWarnings(document, report, facts, prefix, catalogue) };
}

/** Reads a tenant document: its facts, or every problem at once. */
export function readTenant(text: string, options: ReadOptions): TenantReading {
  const parsed = parseDocument(text, options.file);
  if ('problems' in parsed) return parsed;
  return readTenantValue(parsed.document.value, parsed.document, [], options.catalogue);
}
