/** A sentence that is longer is not read. */
export const longestSentence = 200;

const longestName = 20;

/** How long a sentence is to who made it: names are as long as others have made them, and count as short. */
export function lengthOf(text: string, names: readonly string[]): number {
  const excess = [...new Set(names)].filter((name) => name.length > longestName && text.includes(name));
  return excess.reduce((length, name) => length - (name.length - longestName), text.length);
}
