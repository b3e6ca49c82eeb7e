import type { Catalogue } from '../../catalogue/load.ts';
import { type ParsedDocument, parseDocument } from '../../document/document.ts';
import { listProblems } from '../../document/place.ts';
import type { Path } from '../../document/problem.ts';
import { TenantFactsReader } from '../../tenant/facts/reader.ts';
import { Report } from '../../tenant/facts/report.ts';
import { parseInventing } from '../../tenant/shape/invent.ts';
import { tenantShape } from '../../tenant/shape/tenant.ts';
import { placedNodes } from '../evidence/placed-nodes.ts';
import { placeWarnings } from '../place-warnings.ts';
import type { TenantReading } from '../reading.ts';

export interface ReadOptions {
  /** As problems name it; a name that ends in .json is read as JSON, anything else as YAML. */
  readonly file: string;
  readonly catalogue: Catalogue;
}

/** Reads a tenant that stands inside a document, at `prefix`. */
export function readTenantValue(
  value: unknown,
  document: ParsedDocument,
  prefix: Path,
  catalogue: Catalogue,
): TenantReading {
  const { data, issues, omitted, invented } = parseInventing(tenantShape, value);
  const report = new Report((path) => invented.isAbout(path));
  const reader = data && new TenantFactsReader(data, catalogue, report);
  const facts = reader?.readStructure().facts();
  const all = [...issues, ...report.issues].map((issue) => ({
    ...issue,
    path: [...prefix, ...issue.path],
    ...(issue.first === undefined ? {} : { first: [...prefix, ...issue.first] }),
  }));
  if (all.length > 0 || facts === undefined || reader === undefined)
    return { problems: listProblems(document.file, document.place, all, omitted + report.omitted) };
  const { principals } = reader;
  const devices = data?.devices.map(({ id }) => id) ?? [];
  return {
    facts,
    warnings: placeWarnings(document, report, facts, prefix, catalogue),
    places: () => placedNodes({ document, report, principals, prefix, devices }),
  };
}

/** Reads a tenant document: its facts, or every problem at once. */
export function readTenant(text: string, options: ReadOptions): TenantReading {
  const parsed = parseDocument(text, options.file);
  if ('problems' in parsed) return parsed;
  return readTenantValue(parsed.document.value, parsed.document, [], options.catalogue);
}
