import { laneGap } from './columns.ts';

/** How much room a picture gives to what it shows. */
export interface Density {
  /** Most width of a text: narrower ones are tried until the picture fits the room at full size. */
  readonly textWidths: readonly [number, ...number[]];
  /** Whether boxes say their kind in words too; shape, icon and column say it anyway. */
  readonly hasKindWords: boolean;
  /** Whether every link has its word; else only those that stand out. */
  readonly hasWords: boolean;
  readonly padding: { readonly x: number; readonly y: number };
  readonly leastRowGap: number;
  readonly laneGap: (from: number, to: number) => number;
}

const roomy: Density = {
  textWidths: [168, 138, 114, 98],
  hasKindWords: true,
  hasWords: true,
  padding: { x: 11, y: 8 },
  leastRowGap: 26,
  laneGap,
};

const tight: Density = {
  ...roomy,
  textWidths: [150, 124, 104, 90],
  hasKindWords: false,
  padding: { x: 9, y: 6 },
  leastRowGap: 14,
  laneGap: (from, to) => Math.min(54, laneGap(from, to)),
};

const tightest: Density = {
  ...tight,
  textWidths: [100, 86, 74],
  hasWords: false,
  leastRowGap: 10,
  laneGap: (from, to) => Math.min(32, laneGap(from, to)),
};

/** From left to right. */
export const across = { roomy, tight, tightest } as const;

const rowGap = () => 34;

/** From the top down: the width of a row is scarce, and its height is not. */
export const down = {
  roomy: { ...roomy, textWidths: [130, 112, 96], leastRowGap: 14, laneGap: rowGap },
  tight: { ...tight, textWidths: [112, 92, 78], leastRowGap: 8, laneGap: rowGap },
  tightest: { ...tightest, textWidths: [84, 70], leastRowGap: 6, laneGap: rowGap },
} as const satisfies typeof across;
