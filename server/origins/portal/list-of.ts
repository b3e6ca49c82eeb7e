import { quote } from '../../document/problem.ts';

type Fields = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The objects of an answer: a list, the list in `items` or `value`, or one object by itself. */
export function listOf(body: unknown): readonly unknown[] | undefined {
  if (Array.isArray(body)) return body;
  if (!isObject(body)) return undefined;
  if (Array.isArray(body['items'])) return body['items'];
  if (Array.isArray(body['value'])) return body['value'];
  return [body];
}

/** What PowerShell writes for an object inside of what it was asked to write without `-Depth`. */
export function isCutByPowerShell(value: unknown): boolean {
  return typeof value === 'string' && (value.startsWith('@{') || /^System\.[\w.]+(\[\])?$/.test(value));
}

export function textOf(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

/** How a record is named in messages: by its name, else by its place in the list. */
export function recordName(what: string, name: string | undefined, index: number): string {
  return name === undefined ? `${what} number ${index + 1}` : `the ${what} ${quote(name)}`;
}
