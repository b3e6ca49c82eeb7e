import type { z } from 'zod';
import { hasTooManyValues, tooManyValues } from '../../document/count-values.ts';
import { inspectValue } from '../../document/inspect.ts';
import { JsonSyntaxError, jsonSteps, tooDeepAt } from '../../document/json.ts';
import { inspectKeys } from '../../document/keys.ts';
import { limits } from '../../document/limits.ts';
import type { Issue } from '../../document/problem.ts';
import type { Report } from '../../tenant/facts/report.ts';
import { toIssues } from '../../tenant/shape/fields.ts';
import { type Line, readLines } from './lines.ts';

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

/** A file of records cannot be read; the cause says why. */
export class UnreadableRecords extends Error {
  override readonly name = 'UnreadableRecords';
  readonly file: string;

  constructor(file: string, cause: unknown) {
    super(file, { cause });
    this.file = file;
  }
}

async function* linesOf(path: string, file: string): AsyncGenerator<Line[]> {
  try {
    yield* readLines(path);
  } catch (error) {
    throw new UnreadableRecords(file, error);
  }
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

/** Cheap for the lines of every day: so few brackets cannot be nested too deep. */
function hasManyBrackets(text: string): boolean {
  let left: number = limits.nesting;
  for (const bracket of '[{')
    for (let at = text.indexOf(bracket); at !== -1 && left >= 0; at = text.indexOf(bracket, at + 1)) left -= 1;
  return left < 0;
}

/** Why a line is not even parsed. */
function refuseLine(text: string): string | undefined {
  if (hasTooManyValues(text, 'json')) return tooManyValues('line');
  return hasManyBrackets(text) && tooDeepAt(text) !== undefined ? syntaxMessage(text) : undefined;
}

/** The value of a line; undefined when the line is blank, or wrong, which is reported. */
export function parseLine(text: string, file: string, line: number, report: Report): unknown {
  if (text.trim() === '') return undefined;
  const refused = refuseLine(text);
  if (refused !== undefined) {
    report.add([file, line], refused);
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
  for await (const lines of linesOf(path, file)) {
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
