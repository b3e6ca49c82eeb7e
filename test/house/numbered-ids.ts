const numbered = (letter: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${letter}-${String(index + 1).padStart(2, '0')}`);

/** Rules, settled readings and contradictions: what every answer goes back to. */
export const numberedIds: readonly string[] = [
  ...numbered('R', 60),
  'R-31a',
  ...numbered('S', 55),
  ...numbered('T', 30),
];
