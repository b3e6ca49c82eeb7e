import { z } from 'zod';
import { formatPath, type Issue } from '../document/problem.ts';
import { parseLine } from '../origins/folder/records.ts';
import { Report } from '../tenant/facts/report.ts';
import { fields, toIssues } from '../tenant/shape/fields.ts';
import { displayName, reference } from '../tenant/shape/scalars.ts';

/** A question in one line of JSON, with the keys of an expectation. `on` and `assuming` are read by whoever answers. */
export interface AskedLine {
  readonly who: string;
  readonly can: string;
  readonly on?: unknown;
  readonly assuming?: unknown;
}

const shape = fields({
  who: reference,
  can: displayName,
  on: z.unknown().optional(),
  assuming: z.unknown().optional(),
});

/** Nothing for a blank line. `who` and `can` of a line with a problem are as far as they are texts. */
export function readAskedLine(
  text: string,
  line: number,
):
  | { readonly asked: AskedLine }
  | { readonly who: string | null; readonly can: string | null; readonly problem: string }
  | undefined {
  const report = new Report();
  const value = parseLine(text, '', line, report);
  if (value === undefined && report.issues.length === 0) return undefined;
  const issues: Issue[] = report.issues.map((issue) => ({ ...issue, path: issue.path.slice(2) }));
  if (issues.length === 0) {
    const { data, error } = shape.safeParse(value, { reportInput: true });
    if (data !== undefined) return { asked: data };
    issues.push(...toIssues(error));
  }
  const problem = issues.map(({ path, message }) => [formatPath(path), message].filter(Boolean).join(': ')).join('\n');
  return { who: textAt(value, 'who'), can: textAt(value, 'can'), problem: `Line ${line}: ${problem}` };
}

function textAt(value: unknown, key: 'who' | 'can'): string | null {
  const found = typeof value === 'object' && value !== null && key in value ? value[key as keyof typeof value] : null;
  return typeof found === 'string' ? found : null;
}
