import type { TenantFacts } from '../access/terms/facts.ts';
import type { Catalogue } from '../catalogue/load.ts';
import type { ParsedDocument } from '../document/document.ts';
import type { Path } from '../document/problem.ts';
import { configurationWarnings } from '../findings/configuration.ts';
import type { Report } from '../tenant/facts/report.ts';
import type { PlacedWarning } from './reading.ts';

/**
 * All warnings about facts that a document states, with its lines; `prefix` is where in the document the tenant stands.
 * `document.place` may know further files.
 */
export function placeWarnings(
  document: Pick<ParsedDocument, 'file' | 'place'>,
  report: Report,
  facts: TenantFacts,
  prefix: Path,
  catalogue: Catalogue,
): PlacedWarning[] {
  const all = [
    ...configurationWarnings(facts, catalogue).map((warning) => ({
      warning,
      path: warning.at && report.pathOf(warning.at),
    })),
    ...report.documentWarnings,
  ];
  const placed = document.place(
    all.map(({ warning, path }) => ({ path: [...prefix, ...(path ?? [])], message: warning.sentence })),
  );
  return all.map(({ warning: { at: _, ...warning }, path }, index) => {
    const { file = document.file, line, column, path: place } = placed[index] ?? {};
    const told = { ...warning, source: catalogue.warnings.get(warning.id)?.source ?? [] };
    if (path === undefined || line === undefined || column === undefined) return { ...told, file: document.file };
    return { ...told, file, path: place ?? '', line, column };
  });
}
