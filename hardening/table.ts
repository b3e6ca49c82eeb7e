export interface Table {
  /** One thing that was tried, and whether it went as it must. */
  readonly add: (what: string, figure: string, isGood: boolean) => void;
  /** What could not be tried here, and why. */
  readonly skip: (what: string, why: string) => void;
  /** The rows that did not go as they must. */
  readonly failed: () => readonly string[];
  readonly print: () => void;
}

export function createTable(): Table {
  const rows: { readonly what: string; readonly figure: string; readonly sign: string }[] = [];
  return {
    add: (what, figure, isGood) => void rows.push({ what, figure, sign: isGood ? 'ok' : 'FAILED' }),
    skip: (what, why) => void rows.push({ what, figure: why, sign: 'skipped' }),
    failed: () => rows.flatMap(({ what, figure, sign }) => (sign === 'FAILED' ? [`${what}: ${figure}`] : [])),
    print() {
      const width = Math.max(...rows.map(({ what }) => what.length));
      for (const { what, figure, sign } of rows)
        process.stdout.write(`${sign.padEnd(8)} ${what.padEnd(width)}  ${figure}\n`);
    },
  };
}
