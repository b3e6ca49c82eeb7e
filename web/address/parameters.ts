/** A parameter of the query string; without a value it is left out. */
export type Parameter = readonly [name: string, value: string | undefined];

/** What a parameter says; undefined when it is missing or empty. */
export function textOf(query: URLSearchParams, name: string): string | undefined {
  return query.get(name) || undefined;
}

/** The words of a list that are known, once each, in the order of the vocabulary. */
export function pick<Word extends string>(known: readonly Word[], list: string | undefined): Word[] {
  const words = new Set(list?.split(' '));
  return known.filter((word) => words.has(word));
}
