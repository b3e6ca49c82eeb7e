const numbered = (letter: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${letter}-${String(index + 1).padStart(2, '0')}`);

/** Rules, settled readings and contradictions: what every answer goes back to. */
export const numberedIds: readonly string[] = [
  ...numbered('R', 60),
  'R-31a',
  ...numbered('S', 104),
  ...numbered('T', 52),
];

/** S-98 is a list of clauses, each of which says something of its own. */
export const clauses: readonly string[] = Array.from({ length: 42 }, (_, index) => `S-98.${index + 1}`);
