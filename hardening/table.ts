export interface Table {
  /** One thing that was tried, and whether it went as it must. */
  readonly add: (what: string, figure: string, isGood: boolean) => void;
  /** What could not be tried here, and why. */
  readonly skip: (what: string, why: string) => void;
  readonly hasFailed: () => boolean;
  readonly print: () => void;
}

export function createTable(): Table {
  const rows: { readonly what: string; readonly figure: string; readonly sign: string }[] = [];
  return {
    add: (what, figure, isGood) => void rows.push({ what, figure, sign: isGood ? 'ok' : 'FAILED' }),
    skip: (what, why) => void rows.push({ what, figure: why, sign: 'skipped' }),
    hasFailed: () => rows.some(({ sign }) => sign === 'FAILED'),
    print() {
      const width = Math.max(...rows.map(({ what }) => what.length));
      for (const { what, figure, sign } of rows)
        process.stdout.write(`${sign.padEnd(8)} ${what.padEnd(width)}  ${figure}\n`);
    },
  };
}
