import { z } from 'zod';
import { Bare, unwrap } from '../../document/bare.ts';
import { type Issue, quote } from '../../document/problem.ts';
import { didYouMean } from '../../document/suggest.ts';

/** What to write instead of a name that other programs use for the same. */
type Hints = Readonly<Record<string, string>>;

function unknownField(key: string, known: readonly string[], hints: Hints): string {
  const meant = Object.hasOwn(hints, key) ? hints[key] : didYouMean(key, known);
  return `unknown field ${quote(key)}${meant === undefined ? '' : `; ${meant}`}`;
}

/** An object whose fields are all known; an unknown one is refused with the field that was probably meant. */
export function fields<Shape extends z.ZodRawShape>(shape: Shape, hints: Hints = {}) {
  const known = Object.keys(shape);
  const schema = z.strictObject(shape, {
    error: (issue) => {
      // One line per key: `toIssues` gives each its own place.
      if (issue.code === 'unrecognized_keys')
        return issue.keys.map((key) => unknownField(key, known, hints)).join('\n');
      return `expected a mapping with ${known.length > 1 ? 'the fields' : 'the field'} ${known.join(', ')}`;
    },
  });
  // A bare scalar is an object to zod, though not to the reader of a document.
  return z.preprocess(unwrap, schema);
}

/** A short form: a lone value stands for an object with one field. */
export function short<Schema extends z.ZodType>(isShort: (value: unknown) => boolean, field: string, schema: Schema) {
  return z.preprocess((value) => (isShort(value) ? { [field]: value } : value), schema);
}

export function isScalar(value: unknown): boolean {
  return typeof value !== 'object' || value instanceof Bare;
}

function describeType(issue: z.core.$ZodIssueInvalidType): Omit<Issue, 'path'> {
  const { input } = issue;
  const value = input instanceof Bare ? input.value : input;
  if (value === null)
    return { message: 'this field has no value', hint: 'write a value ([] or {} for none) or remove the field' };
  if (issue.expected === 'string' && input instanceof Bare)
    return { message: `${input.text} is not read as text unless it is quoted`, hint: `quote it: ${quote(input.text)}` };
  if (issue.expected === 'string' && typeof value !== 'object')
    return { message: `expected text, found ${String(value)}`, hint: `quote it: "${String(value)}"` };
  if (issue.message.startsWith('Invalid input')) return { message: `expected ${expectedName(issue.expected)}` };
  return { message: issue.message };
}

const missingCodes: ReadonlySet<string> = new Set(['invalid_type', 'invalid_value', 'invalid_union']);

function describeMissing(message: string): string {
  return message.startsWith('Invalid') ? 'is missing' : `is missing; ${message}`;
}

function expectedName(expected: string): string {
  const names: Record<string, string> = {
    string: 'text',
    array: 'a list',
    object: 'a mapping',
    record: 'a mapping',
    int: 'a whole number',
    number: 'a number',
  };
  return names[expected] ?? expected;
}

function describe(issue: z.core.$ZodIssue): Issue[] {
  const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
  if (issue.code === 'unrecognized_keys') {
    const messages = issue.message.split('\n');
    return issue.keys.map((key, index) => ({ path: [...path, key], message: messages[index] ?? '', atKey: true }));
  }
  if (issue.code === 'invalid_key') return [{ path, message: issue.issues[0]?.message ?? issue.message, atKey: true }];
  if (issue.input === undefined && missingCodes.has(issue.code))
    return [{ path, message: describeMissing(issue.message) }];
  if (issue.code === 'invalid_type') return [{ path, ...describeType(issue) }];
  return [{ path, message: issue.message }];
}

/** What a schema found, in the words of documents. */
export function toIssues({ issues }: Pick<z.ZodError, 'issues'>): Issue[] {
  return issues.flatMap(describe);
}
