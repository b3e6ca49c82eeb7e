import { YAMLException } from 'js-yaml';
import { inspectValue } from './inspect.ts';
import { JsonSyntaxError, jsonSteps } from './json.ts';
import { inspectKeys, type PlacedIssue } from './keys.ts';
import { type LineIndex, lineIndex } from './line-index.ts';
import { listProblems, placeIssues, problemAt } from './place.ts';
import type { Issue, Problem } from './problem.ts';
import { refuseText } from './refuse.ts';
import type { Step } from './steps.ts';
import { parseYaml, type YamlDocument } from './yaml.ts';

/** A parsed text: its value, and the way back from an issue to a line. */
export interface ParsedDocument {
  readonly file: string;
  readonly value: unknown;
  /** The issues with their lines, in the order given. */
  readonly place: (issues: readonly Issue[]) => Problem[];
}

export type Parsed = { readonly document: ParsedDocument } | { readonly problems: readonly Problem[] };

interface Syntax {
  readonly value: unknown;
  readonly written: number;
  readonly aliases: number;
  readonly steps: () => Iterable<Step>;
  readonly keyIssues: readonly PlacedIssue[];
}

function readJson(text: string): Syntax {
  const keyIssues = inspectKeys(jsonSteps(text));
  const value: unknown = JSON.parse(text);
  return { value, written: 0, aliases: 0, steps: () => jsonSteps(text), keyIssues };
}

function readYaml(parsed: YamlDocument): Syntax {
  return {
    value: parsed.values[0],
    written: parsed.events,
    aliases: parsed.aliases,
    steps: parsed.steps,
    keyIssues: parsed.hasSuspiciousKeys ? inspectKeys(parsed.steps()) : [],
  };
}

function syntaxProblem(file: string, lines: LineIndex, error: unknown): Problem {
  if (error instanceof JsonSyntaxError)
    return problemAt(file, lines, { path: [], message: `not valid JSON: ${error.message}` }, error.offset);
  if (error instanceof YAMLException)
    return problemAt(file, lines, { path: [], message: `not valid YAML: ${error.reason}` }, error.mark?.position ?? 0);
  throw error;
}

function parseSyntax(text: string, file: string, syntax: 'json' | 'yaml', lines: LineIndex): Syntax | Problem {
  try {
    if (syntax === 'json') return readJson(text);
    const parsed = parseYaml(text);
    const second = parsed.furtherDocuments[0];
    if (second === undefined) return readYaml(parsed);
    const issue = {
      path: [],
      message: 'a second YAML document starts here',
      hint: 'write one document per file, without a --- line',
    };
    return problemAt(file, lines, issue, second);
  } catch (error) {
    return syntaxProblem(file, lines, error);
  }
}

/** Parses YAML 1.2, or JSON when the file is called so; every problem of the syntax comes with its line. */
export function parseDocument(source: string, file: string): Parsed {
  const text = source.startsWith('\uFEFF') ? source.slice(1) : source;
  const lines = lineIndex(text);
  const written = file.toLowerCase().endsWith('.json') ? 'json' : 'yaml';
  const early = refuseText(text, file, written, lines);
  if (early !== undefined) return { problems: [early] };
  const syntax = parseSyntax(text, file, written, lines);
  if ('message' in syntax) return { problems: [syntax] };
  if (syntax.value === undefined)
    return { problems: [{ file, line: 1, column: 1, path: '', message: 'the file is empty' }] };
  const place = (issues: readonly Issue[]) => placeIssues(file, lines, syntax.value, syntax.steps(), issues);
  const keyProblems = syntax.keyIssues.map((issue) => problemAt(file, lines, issue, issue.offset, issue.firstOffset));
  const problems = [
    ...keyProblems,
    ...listProblems(file, place, inspectValue(syntax.value, syntax.written, syntax.aliases)),
  ];
  return problems.length > 0 ? { problems } : { document: { file, value: syntax.value, place } };
}
