import { limits } from '../../document/limits.ts';
import type { JsonObject } from './parse.ts';

/** A field of a record is not what it has to be; the message says which, without a full stop. */
export class WrongField extends Error {
  override readonly name = 'WrongField';
}

/** An id that has to be there. */
export function idOf(object: JsonObject, field: string): string {
  const id = idIn(object, field);
  if (id === undefined) throw new WrongField(`it has no ${field}`);
  return id;
}

/** An id, if there is one. */
export function idIn(object: JsonObject, field: string): string | undefined {
  const id = textIn(object, field);
  if (id === undefined || id.length <= limits.idCharacters) return id;
  throw new WrongField(`its ${field} is longer than ${limits.idCharacters} characters`);
}

/** Text, if there is any; null and empty text are none. */
export function textIn(object: JsonObject, field: string): string | undefined {
  const value = object[field];
  if (value === undefined || value === null || value === '') return undefined;
  if (typeof value !== 'string') throw new WrongField(`its ${field} is not text`);
  if (value.length <= limits.nameCharacters) return value;
  throw new WrongField(`its ${field} is longer than ${limits.nameCharacters} characters`);
}

/** True or false, if it is said. */
export function flagIn(object: JsonObject, field: string): boolean | undefined {
  const value = object[field];
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'boolean') throw new WrongField(`its ${field} is neither true nor false`);
  return value;
}

/** Texts, none where the field is left out or null. */
export function textsIn(object: JsonObject, field: string): readonly string[] {
  const value = object[field];
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value) || !value.every((text): text is string => typeof text === 'string'))
    throw new WrongField(`its ${field} is not a list of texts`);
  if (value.some((text) => text.length > limits.nameCharacters))
    throw new WrongField(`its ${field} has a text that is longer than ${limits.nameCharacters} characters`);
  return value;
}

/** Objects, none where the field is left out or null. */
export function objectsIn(object: JsonObject, field: string): readonly JsonObject[] {
  const value = object[field];
  if (value === undefined || value === null) return [];
  const isList = Array.isArray(value) && value.every((entry) => typeof entry === 'object' && entry !== null);
  if (!isList) throw new WrongField(`its ${field} is not a list of objects`);
  return value;
}

/** Fields that are known; the others are left out. */
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
