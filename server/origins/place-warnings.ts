import type { TenantFacts } from '../access/terms/facts.ts';
import type { Catalogue } from '../catalogue/load.ts';
import type { ParsedDocument } from '../document/document.ts';
import type { Path } from '../document/problem.ts';
import { configurationWarnings } from '../findings/configuration.ts';
import type { Report } from '../tenant/facts/report.ts';
import type { PlacedWarning } from './reading.ts';

/** Where something is stated, when that is not in the document. */
type PlaceElsewhere = (path: Path) => Pick<PlacedWarning, 'file' | 'path' | 'line' | 'column'> | undefined;

/** All warnings about facts that a document states, with its lines; `prefix` is where in the document the tenant stands. */
export function placeWarnings(
  document: ParsedDocument,
  report: Report,
  facts: TenantFacts,
  prefix: Path,
  catalogue: Catalogue,
  elsewhere: PlaceElsewhere = () => undefined,
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
    const { line, column, path: place } = placed[index] ?? {};
    const told = { ...warning, file: document.file, source: catalogue.warnings.get(warning.id)?.source ?? [] };
    if (path === undefined) return told;
    const other = elsewhere(path);
    if (other !== undefined) return { ...told, ...other };
    return line === undefined || column === undefined ? told : { ...told, path: place ?? '', line, column };
  });
}
