import type { Json } from './list.ts';

const namingFields = [
  'id',
  'group',
  'groupId',
  'principalId',
  'roleDefinitionId',
  'directoryScopeId',
  'accessId',
] as const;

/** What an object is sorted by, and counted once by: ids of instances in PIM repeat, so what they are about belongs to it. */
export function objectKey(object: Json): string {
  const names = namingFields.map((field) => object[field]).map((value) => (typeof value === 'string' ? value : ''));
  return names.every((name) => name === '') ? lineOf(object) : names.join('\n');
}

/** What was received as a line, without links to further pages. */
export function lineOf(object: Json): string {
  return JSON.stringify(object, (key, value) => (/@odata\.(next|delta)Link$/i.test(key) ? undefined : value));
}
