/** The list with the item at its end, or the list itself when it has the item. */
export function withItem<Item>(items: readonly Item[], item: Item): readonly Item[] {
  return items.includes(item) ? items : [...items, item];
}

/** The list without the item, or the list itself when it lacks the item. */
export function withoutItem<Item>(items: readonly Item[], item: Item): readonly Item[] {
  return items.includes(item) ? items.filter((candidate) => candidate !== item) : items;
}

/** The list with one of its entries replaced, or the list itself when no entry has the key. */
export function withEntry<Entry>(
  entries: readonly Entry[],
  isMeant: (entry: Entry) => boolean,
  change: (entry: Entry) => Entry,
): readonly Entry[] {
  return entries.some(isMeant) ? entries.map((entry) => (isMeant(entry) ? change(entry) : entry)) : entries;
}

/** The id, or with the first number that makes it one that is not taken: `<id>#2`. */
export function freeId(id: string, taken: ReadonlySet<string>): string {
  return taken.has(id) ? firstFree(id, 2, taken) : id;
}

/** `<prefix>#<from>`, or the next number that is not taken. */
export function firstFree(prefix: string, from: number, taken: ReadonlySet<string>): string {
  let number = from;
  while (taken.has(`${prefix}#${number}`)) number += 1;
  return `${prefix}#${number}`;
}
