import type { z } from 'zod';
import { inspectValue } from '../../document/inspect.ts';
import { JsonSyntaxError, jsonSteps } from '../../document/json.ts';
import { inspectKeys } from '../../document/keys.ts';
import { limits } from '../../document/limits.ts';
import type { Issue } from '../../document/problem.ts';
import { hasTooManyValues } from '../../document/refuse.ts';
import type { Report } from '../../tenant/facts/report.ts';
import { toIssues } from '../../tenant/shape/fields.ts';
import { readLines } from './lines.ts';

/** A record of a file, and its line. */
export interface Record<Value> {
  readonly value: Value;
  readonly line: number;
}

/** At least as many as the text has keys; ids with colons count too. */
function countColons(text: string): number {
  let count = 0;
  for (let at = text.indexOf(':'); at !== -1; at = text.indexOf(':', at + 1)) count += 1;
  return count;
}

/** What is wrong with a line before anybody asks what it means; cheap when nothing is. */
function inspectLine(text: string, value: unknown): Issue[] {
  const keys = typeof value === 'object' && value !== null ? Object.keys(value).length : 0;
  const duplicates =
    countColons(text) === keys ? [] : inspectKeys(jsonSteps(text)).map(({ path, message }) => ({ path, message }));
  const suspicious = text.includes('\\u') || text.includes('__proto__') || text.includes('constructor');
  return suspicious ? [...duplicates, ...inspectValue(value, 0, 0)] : duplicates;
}

function syntaxMessage(text: string): string {
  try {
    for (const step of jsonSteps(text)) if (step.kind === 'end') continue;
  } catch (error) {
    if (error instanceof JsonSyntaxError) return `not valid JSON: ${error.message} (column ${error.offset + 1})`;
    throw error;
  }
  return 'not valid JSON';
}

/** The value of a line; undefined when the line is blank, or wrong, which is reported. */
function parseLine(text: string, file: string, line: number, report: Report): unknown {
  if (text.trim() === '') return undefined;
  if (hasTooManyValues(text)) {
    report.add([file, line], `this line has more than ${limits.separators} values, the limit for one line`);
    return undefined;
  }
  try {
    const value: unknown = JSON.parse(text);
    const issues = inspectLine(text, value);
    for (const issue of issues) report.add([file, line, ...issue.path], issue.message);
    return issues.length === 0 ? value : undefined;
  } catch (error) {
    if (!(error instanceof SyntaxError || error instanceof JsonSyntaxError)) throw error;
    report.add([file, line], syntaxMessage(text));
    return undefined;
  }
}

/**
 * The records of a file with one JSON value per line; what is wrong is reported with its line, the rest goes on.
 * `recognise` may answer for a value that says nothing new, so that it need not be checked once more.
 */
export async function* readRecords<Shape extends z.ZodType>(
  path: string,
  file: string,
  shape: Shape,
  report: Report,
  recognise: (value: unknown) => z.infer<Shape> | undefined = () => undefined,
): AsyncGenerator<Record<z.infer<Shape>>[]> {
  for await (const lines of readLines(path)) {
    const records: Record<z.infer<Shape>>[] = [];
    for (const line of lines) {
      if ('problem' in line) {
        report.add([file, line.number], line.problem);
        continue;
      }
      const value = parseLine(line.text, file, line.number, report);
      if (value === undefined) continue;
      const recognised = recognise(value);
      if (recognised !== undefined) {
        records.push({ value: recognised, line: line.number });
        continue;
      }
      const parsed = shape.safeParse(value, { reportInput: true });
      if (parsed.success) records.push({ value: parsed.data, line: line.number });
      else
        for (const issue of toIssues(parsed.error))
          report.include([{ ...issue, path: [file, line.number, ...issue.path] }]);
    }
    yield records;
  }
}
