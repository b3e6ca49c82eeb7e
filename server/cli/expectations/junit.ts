import { visible } from '../visible.ts';
import type { CaseResult } from './case-result.ts';
import { counterExample } from './counter-example.ts';

/** What came of one file: its cases, or the problems for which it could not be answered. */
export type FileOutcome =
  | { readonly file: string; readonly results: readonly CaseResult[] }
  | { readonly file: string; readonly problems: readonly string[] };

/** The results as JUnit XML: a suite for each file, a failure for each case that does not hold, an error for a file that cannot be read. */
export function junitXml(outcomes: readonly FileOutcome[]): string {
  const suites = outcomes.map(suiteOf);
  const sum = (count: (suite: Suite) => number) => suites.reduce((total, suite) => total + count(suite), 0);
  const counts = {
    tests: sum((suite) => suite.tests),
    failures: sum((suite) => suite.failures),
    errors: sum((suite) => suite.errors),
  };
  const inside = suites.flatMap(({ file, lines, ...numbers }) =>
    element('testsuite', { name: file, ...numbers }, lines),
  );
  const lines = element('testsuites', { name: 'whycan test', ...counts }, inside);
  return `${['<?xml version="1.0" encoding="UTF-8"?>', ...lines].join('\n')}\n`;
}

interface Suite {
  readonly file: string;
  readonly tests: number;
  readonly failures: number;
  readonly errors: number;
  readonly lines: readonly string[];
}

function suiteOf(outcome: FileOutcome): Suite {
  const { file } = outcome;
  if ('problems' in outcome) {
    const error = textElement('error', 'the file cannot be used', outcome.problems);
    const lines = element('testcase', { classname: file, name: 'is usable' }, error);
    return { file, tests: 1, failures: 0, errors: 1, lines };
  }
  const { results } = outcome;
  const failures = results.filter(({ faults }) => faults.length > 0).length;
  return { file, tests: results.length, failures, errors: 0, lines: results.flatMap(caseLines) };
}

function caseLines(result: CaseResult): string[] {
  const { file, name, line, faults } = result;
  const failure = faults.length === 0 ? [] : textElement('failure', faults[0] ?? '', counterExample(result));
  return element('testcase', { classname: file, name, line }, failure);
}

type Attributes = Readonly<Record<string, string | number>>;

function element(name: string, attributes: Attributes, lines: readonly string[]): string[] {
  const start = `<${name}${attributesOf(attributes)}`;
  return lines.length === 0 ? [`${start}/>`] : [`${start}>`, ...lines.map((line) => `  ${line}`), `</${name}>`];
}

/** An element whose lines are text: they stand as they are, because a reader shows every space. */
function textElement(name: string, message: string, lines: readonly string[]): string[] {
  return [`<${name}${attributesOf({ message })}>${lines.map(escaped).join('\n')}</${name}>`];
}

function attributesOf(attributes: Attributes): string {
  return Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escaped(String(value))}"`)
    .join('');
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** XML has no way at all to write some characters, such as most controls: these stand as escapes that can be read. */
function escaped(text: string): string {
  return visible(text)
    .replace(/\p{Noncharacter_Code_Point}/gu, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`)
    .replace(/[&<>"']/g, (character) => entities[character] ?? character);
}
