/** A mapping of a document that is being written. */
export type Fields = Record<string, unknown>;

/** Leaves out what a reader would fill in anyway. */
export function compact(fields: Fields, defaults: Fields = {}): Fields {
  const written: Fields = {};
  for (const key in fields) {
    const value = fields[key];
    if (value === undefined || value === defaults[key] || (Array.isArray(value) && value.length === 0)) continue;
    written[key] = value;
  }
  return written;
}

/** Id and name; the name only when it says more than the id. */
export function named(item: { readonly id: string; readonly displayName: string }): Fields {
  return item.displayName === item.id ? { id: item.id } : { id: item.id, displayName: item.displayName };
}

/** A mapping from names of the tenant; nothing that JavaScript objects inherit is in it. */
export function mapping(entries: Iterable<readonly [string, unknown]>): Fields {
  const fields = Object.create(null) as Fields;
  for (const [key, value] of entries) fields[key] = value;
  return fields;
}
