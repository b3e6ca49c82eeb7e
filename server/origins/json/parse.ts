import { inspectValue } from '../../document/inspect.ts';
import { JsonSyntaxError, jsonSteps, tooDeepAt } from '../../document/json.ts';
import { inspectKeys } from '../../document/keys.ts';
import { limits } from '../../document/limits.ts';
import { formatPath, type Issue } from '../../document/problem.ts';
import { lineEndsIn } from '../parcel/text.ts';

/** A text is not JSON; `line` counts from 1 within the text. */
export class NotJson extends Error {
  override readonly name = 'NotJson';
  readonly line: number;

  constructor(message: string, line: number) {
    super(message);
    this.line = line;
  }
}

export type JsonObject = Readonly<Record<string, unknown>>;

/** The value of a JSON text; throws `NotJson`. */
export function parseJson(text: string): unknown {
  const deep = hasManyBrackets(text) ? tooDeepAt(text) : undefined;
  if (deep !== undefined) throw at(text, deep, `it is nested deeper than ${limits.nesting} levels`);
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) throw explained(text);
    throw error;
  }
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What is wrong with an object whatever it means, such as a key that stands twice; undefined when nothing is. */
export function flawOf(text: string, value: unknown): string | undefined {
  const [issue] = [...repeatedKeys(text, value), ...brokenTexts(text, value)];
  return issue === undefined ? undefined : `${formatPath(issue.path)}: ${issue.message}`;
}

function brokenTexts(text: string, value: unknown): readonly Issue[] {
  const isSuspicious = ['\\u', '__proto__', 'constructor'].some((sign) => text.includes(sign));
  return isSuspicious ? inspectValue(value, 0, 0) : [];
}

/** Cheap when there are none: then a text has as many keys as its value. */
function repeatedKeys(text: string, value: unknown): readonly Issue[] {
  return countOf('":', text) === keysOf(value) ? [] : inspectKeys(jsonSteps(text));
}

/** Makes no lists of keys and values: a line can have a million members. */
function keysOf(value: unknown): number {
  let count = 0;
  if (Array.isArray(value)) for (const entry of value) count += keysOf(entry);
  else if (isObject(value))
    for (const key in value) {
      count += 1;
      if (typeof value[key] === 'object') count += keysOf(value[key]);
    }
  return count;
}

function explained(text: string): NotJson {
  try {
    for (const step of jsonSteps(text)) if (step.kind === 'end') continue;
  } catch (error) {
    if (error instanceof JsonSyntaxError) return at(text, error.offset, error.message);
    throw error;
  }
  return new NotJson('the text ends too early', 1 + lineEndsIn(text));
}

function at(text: string, offset: number, message: string): NotJson {
  return new NotJson(message, 1 + lineEndsIn(text.slice(0, offset)));
}

/** Cheap for everyday objects: so few brackets cannot be nested too deep. */
function hasManyBrackets(text: string): boolean {
  return countOf('[', text) + countOf('{', text) > limits.nesting;
}

function countOf(sign: string, text: string): number {
  let count = 0;
  for (let at = text.indexOf(sign); at !== -1; at = text.indexOf(sign, at + 1)) count += 1;
  return count;
}
