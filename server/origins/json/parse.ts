import { inspectValue } from '../../document/inspect.ts';
import { JsonSyntaxError, jsonSteps, tooDeepAt } from '../../document/json.ts';
import { limits } from '../../document/limits.ts';
import { formatPath } from '../../document/problem.ts';
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

/** What is wrong with an object whatever it means, such as half of a character; undefined when nothing is. */
export function flawOf(text: string, value: unknown): string | undefined {
  if (!text.includes('\\u') && !text.includes('\0') && !text.includes('__proto__') && !text.includes('constructor'))
    return undefined;
  const [issue] = inspectValue(value, 0, 0);
  return issue === undefined ? undefined : `${formatPath(issue.path)}: ${issue.message}`;
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

function countOf(character: string, text: string): number {
  let count = 0;
  for (let at = text.indexOf(character); at !== -1; at = text.indexOf(character, at + 1)) count += 1;
  return count;
}
