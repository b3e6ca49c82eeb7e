import type { z } from 'zod';
import { inspectValue } from '../document/inspect.ts';
import { JsonSyntaxError, jsonSteps } from '../document/json.ts';
import { inspectKeys } from '../document/keys.ts';
import type { Issue, Path } from '../document/problem.ts';
import type { Report } from '../facts/report.ts';
import { toIssues } from '../shape/fields.ts';
import { readLines } from './lines.ts';

/** A record of a file, and the path by which issues name its line. */
export interface Record<Value> {
  readonly value: Value;
  readonly path: Path;
}

function countKeys(text: string): number {
  return text.match(/"\s*:/g)?.length ?? 0;
}

/** What is wrong with a line before anybody asks what it means; cheap when nothing is. */
function inspectLine(text: string, value: unknown): Issue[] {
  const keys = typeof value === 'object' && value !== null ? Object.keys(value).length : 0;
  const duplicates =
    countKeys(text) === keys ? [] : inspectKeys(jsonSteps(text)).map(({ path, message }) => ({ path, message }));
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

function parseLine(text: string, path: Path, report: Report): unknown {
  try {
    const value: unknown = JSON.parse(text);
    const issues = inspectLine(text, value);
    for (const issue of issues) report.add([...path, ...issue.path], issue.message);
    return issues.length === 0 ? value : undefined;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    report.add(path, syntaxMessage(text));
    return undefined;
  }
}

/** The records of a file with one JSON value per line; what is wrong is reported with its line, the rest goes on. */
export async function* readRecords<Shape extends z.ZodType>(
  path: string,
  file: string,
  shape: Shape,
  report: Report,
): AsyncGenerator<Record<z.infer<Shape>>[]> {
  for await (const lines of readLines(path)) {
    const records: Record<z.infer<Shape>>[] = [];
    for (const line of lines) {
      const place: Path = [file, line.number];
      if ('problem' in line) {
        report.add(place, line.problem);
        continue;
      }
      if (line.text.trim() === '') continue;
      const value = parseLine(line.text, place, report);
      if (value === undefined) continue;
      const parsed = shape.safeParse(value, { reportInput: true });
      if (parsed.success) records.push({ value: parsed.data, path: place });
      else for (const issue of toIssues(parsed.error)) report.include([{ ...issue, path: [...place, ...issue.path] }]);
    }
    yield records;
  }
}
