const conjunction = new Intl.ListFormat('en-GB', { type: 'conjunction' });
const disjunction = new Intl.ListFormat('en-GB', { type: 'disjunction' });

/** "A", "A and B", "A, B and C". */
export function allInWords(items: readonly string[]): string {
  return conjunction.format(items);
}

/** "A", "A or B", "A, B or C". */
export function anyInWords(items: readonly string[]): string {
  return disjunction.format(items);
}
