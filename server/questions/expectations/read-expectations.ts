import type { Catalogue } from '../../catalogue/load.ts';
import { type ParsedDocument, parseDocument } from '../../document/document.ts';
import { listProblems } from '../../document/place.ts';
import type { Problem } from '../../document/problem.ts';
import { Suggestions } from '../../document/suggest.ts';
import { readTenantValue } from '../../origins/document/read-tenant.ts';
import type { TenantReading } from '../../origins/reading.ts';
import { Report } from '../../tenant/facts/report.ts';
import { toIssues } from '../../tenant/shape/fields.ts';
import { lookupInFacts } from '../target/lookup.ts';
import { EvidenceNames } from './evidence.ts';
import type { Expectation, Expectations } from './expectation.ts';
import { readCase } from './read-case.ts';
import { fileShape } from './shape.ts';

export interface ExpectationOptions {
  /** As problems name it. */
  readonly file: string;
  readonly catalogue: Catalogue;
  /** Reads the tenant that the file names; the path is as written, and a relative one starts beside the file. */
  readonly readTenantAt: (path: string) => Promise<TenantReading>;
}

export type ExpectationsReading = Expectations | { readonly problems: readonly Problem[] };

function linesOf(document: ParsedDocument, count: number): number[] {
  const places = document.place(
    Array.from({ length: count }, (_, index) => ({ path: ['expect', index], message: '' })),
  );
  return places.map(({ line }) => line ?? 1);
}

async function readTenantOf(
  value: unknown,
  document: ParsedDocument,
  { catalogue, readTenantAt }: ExpectationOptions,
): Promise<TenantReading> {
  if (typeof value === 'string') return readTenantAt(value);
  return readTenantValue(value, document, ['tenant'], catalogue);
}

/** Reads a file of expectations, the tenant that it names included; every problem comes with its line. */
export async function readExpectations(text: string, options: ExpectationOptions): Promise<ExpectationsReading> {
  const parsed = parseDocument(text, options.file);
  if ('problems' in parsed) return parsed;
  const { document } = parsed;
  const shape = fileShape.safeParse(document.value, { reportInput: true });
  if (!shape.success) return { problems: listProblems(document.file, document.place, toIssues(shape.error)) };
  const tenant = await readTenantOf(shape.data.tenant, document, options);
  if ('problems' in tenant) return tenant;
  const report = new Report();
  const remarks = new Report();
  const { facts, warnings } = tenant;
  const evidence = new EvidenceNames(facts, options.catalogue, report);
  const suggestions = new Suggestions();
  const people = new Set(facts.people.map(({ id }) => id));
  const suggestPerson = (id: string) => suggestions.nearest(id, people);
  const lookup = lookupInFacts(facts);
  const reader = { facts, lookup, catalogue: options.catalogue, evidence, report, remarks, suggestPerson };
  const lines = linesOf(document, shape.data.expect.length);
  const cases: Expectation[] = [];
  for (const [index, value] of shape.data.expect.entries())
    cases.push(...(await readCase(value, ['expect', index], lines[index] ?? 1, reader)));
  if (report.issues.length > 0) return { problems: listProblems(document.file, document.place, report.issues) };
  return { facts, warnings, remarks: document.place(remarks.issues), cases };
}
