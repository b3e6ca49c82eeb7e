import { limits } from '../../document/limits.ts';

export type JsonObject = Readonly<Record<string, unknown>>;

/** A field of a record is not what it has to be; the message says which, without a full stop. */
export class WrongField extends Error {
  override readonly name = 'WrongField';
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function shortText(object: JsonObject, field: string, most: number): string | undefined {
  const value = object[field];
  if (value === undefined || value === null || value === '') return undefined;
  if (typeof value !== 'string') throw new WrongField(`the field ${field} is not text`);
  if (value.length <= most) return value;
  throw new WrongField(`the field ${field} is longer than ${most} characters`);
}

/** Text, if there is any; null and empty text are none. */
export function textIn(object: JsonObject, field: string): string | undefined {
  return shortText(object, field, limits.nameCharacters);
}

/** An id, if there is one. */
export function idIn(object: JsonObject, field: string): string | undefined {
  return shortText(object, field, limits.idCharacters);
}

/** An id that has to be there. */
export function idOf(object: JsonObject, field: string): string {
  const id = idIn(object, field);
  if (id === undefined) throw new WrongField(`it has no ${field}`);
  return id;
}

/** True or false, if it is stated. */
export function flagIn(object: JsonObject, field: string): boolean | undefined {
  const value = object[field];
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'boolean') throw new WrongField(`the field ${field} is neither true nor false`);
  return value;
}

/** A list; empty where the field is omitted or null. */
export function listIn(object: JsonObject, field: string): readonly unknown[] {
  const value = object[field];
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) throw new WrongField(`the field ${field} is not a list`);
  return value;
}

/** An object; empty where the field is omitted or null. */
export function objectIn(object: JsonObject, field: string): JsonObject {
  const value = object[field];
  if (value === undefined || value === null) return {};
  if (!isObject(value)) throw new WrongField(`the field ${field} is not an object`);
  return value;
}

/** The fields that are known. */
export function known<Fields extends object>(
  fields: Fields,
): { [Key in keyof Fields]?: Exclude<Fields[Key], undefined> } {
  const found: { [Key in keyof Fields]?: Exclude<Fields[Key], undefined> } = {};
  for (const key in fields) {
    const value = fields[key];
    if (value !== undefined) found[key] = value as Exclude<Fields[typeof key], undefined>;
  }
  return found;
}
