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
  return inOrder([...names].sort(), mostNamed, 'or');
}

/** The same in the order given. */
export function inOrder(names: readonly string[], most = mostNamed, word = 'and'): string {
  const distinct = [...new Set(names)];
  const shown = distinct.slice(0, most);
  const rest = distinct.length - shown.length;
  const parts = rest > 0 ? [...shown, `${rest} more`] : shown;
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} ${word} ${last}`;
}
