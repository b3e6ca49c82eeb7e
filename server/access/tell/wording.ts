import { allInWords, anyInWords } from '../terms/in-words.ts';

/** More names than this make a sentence that nobody reads. */
const mostNamed = 3;

/** "A", "A and B", "A, B and 3 more": in the order of the alphabet, so that the same facts read the same. */
export function listed(names: readonly string[], most = mostNamed): string {
  return inOrder([...names].sort(), most);
}

/** With the verb that fits so many: "A counts", "A and B count". */
export function agreeing(names: readonly string[], one: string, more: string): string {
  return `${listed(names)} ${new Set(names).size > 1 ? more : one}`;
}

/** "A", "A or B", "A, B or 3 more". */
export function alternatives(names: readonly string[]): string {
  return anyInOrder([...names].sort());
}

/** The same in the order given. */
export function inOrder(names: readonly string[], most = mostNamed): string {
  return allInWords(shortened(names, most));
}

/** "A or B" in the order given. */
export function anyInOrder(names: readonly string[], most = mostNamed): string {
  return anyInWords(shortened(names, most));
}

function shortened(names: readonly string[], most: number): readonly string[] {
  const distinct = [...new Set(names)];
  const rest = distinct.length - most;
  return rest > 0 ? [...distinct.slice(0, most), `${rest} more`] : distinct;
}
