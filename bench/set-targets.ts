import type { BenchSize } from './size.ts';

/** What questions about everybody may cost, in milliseconds where nothing else is said. */
export interface SetTargets {
  readonly whoCan: { readonly p50Ms: number; readonly p95Ms: number };
  readonly rowsPerSecond: number;
  readonly firstWhoCan: number;
  readonly several: number;
  readonly impact: number;
  readonly diff: number;
  readonly turning: number;
  readonly matrix: number;
  readonly megabytes: number;
  readonly checksPerSecond: number;
  readonly checkUnderLoad: number;
}

const large: SetTargets = {
  whoCan: { p50Ms: 5, p95Ms: 10 },
  rowsPerSecond: 100_000,
  firstWhoCan: 300,
  several: 20,
  impact: 1_000,
  diff: 3_000,
  turning: 50,
  matrix: 3_000,
  megabytes: 400,
  checksPerSecond: 8_000,
  checkUnderLoad: 25,
};

const veryLarge: SetTargets = {
  ...large,
  whoCan: { p50Ms: 10, p95Ms: 20 },
  firstWhoCan: 2_000,
  impact: 5_000,
  diff: 15_000,
  matrix: 25_000,
  megabytes: 1_200,
  checkUnderLoad: 50,
};

/** From so many people on, the targets are those of the largest tenants. */
const manyPeople = 500_000;

export function setTargetsOf({ tenant }: BenchSize): SetTargets {
  return tenant.people >= manyPeople ? veryLarge : large;
}
