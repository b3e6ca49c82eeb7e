import type { TenantFacts } from '../../server/access/terms/facts.ts';
import { loadCatalogue } from '../../server/catalogue/load.ts';
import { formatProblem, type Problem } from '../../server/document/problem.ts';
import { readTenant } from '../../server/origins/document/read-tenant.ts';
import type { PlacedWarning } from '../../server/origins/reading.ts';

export const catalogue = loadCatalogue();

/** A tenant document with a head and the lines given. */
export function tenant(lines: string, users = '[ana, bob]'): string {
  return `whycan: tenant/1\ntenant: { id: contoso }\nusers: ${users}\n${lines}`;
}

export function formatted(problems: readonly Problem[]): string[] {
  return problems.map(formatProblem);
}

/** The facts of a document that must be valid. */
export function factsOf(text: string, file = 'x.tenant.yaml'): TenantFacts {
  const reading = readTenant(text, { file, catalogue });
  if ('problems' in reading) throw new Error(formatted(reading.problems).join('\n'));
  return reading.facts;
}

export function warningsOf(text: string): readonly PlacedWarning[] {
  const reading = readTenant(text, { file: 'x.tenant.yaml', catalogue });
  if ('problems' in reading) throw new Error(formatted(reading.problems).join('\n'));
  return reading.warnings;
}

/** The problems of a document, one line each; none when it is valid. */
export function problemsOf(text: string, file = 'x.tenant.yaml'): string[] {
  const reading = readTenant(text, { file, catalogue });
  return 'problems' in reading ? formatted(reading.problems) : [];
}
