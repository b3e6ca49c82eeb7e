/**
 * Whether two files say different things of one field. Lists are compared without order; where one of them names somebody
 * by name only, nobody can tell. `unknown` says nothing.
 */
export function isContradiction(kept: unknown, other: unknown): boolean {
  if (isUnsaid(kept) || isUnsaid(other)) return false;
  if (!Array.isArray(kept) || !Array.isArray(other)) return textOf(kept) !== textOf(other);
  if ([...kept, ...other].some(isByName)) return false;
  const [one, another] = [kept, other].map((list) => new Set(list.map(textOf)));
  return one?.size !== another?.size || [...(one ?? [])].some((text) => another?.has(text) === false);
}

function isUnsaid(value: unknown): boolean {
  return value === undefined || value === 'unknown';
}

function isByName(entry: unknown): boolean {
  return typeof entry === 'object' && entry !== null && 'name' in entry;
}

/** Somebody is their id, in any case. */
function textOf(value: unknown): string {
  return typeof value === 'object' && value !== null && 'id' in value ? String(value.id).toLowerCase() : String(value);
}
