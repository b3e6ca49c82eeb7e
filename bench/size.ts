import { parseArgs } from 'node:util';
import type { TenantSize } from '../server/tenant/generate.ts';

export interface BenchSize {
  readonly tenant: TenantSize;
  /** Questions that end in allow, and as many that end in deny. */
  readonly questions: number;
  /** People whose every capability is asked. */
  readonly people: number;
  /** After which the bench gives up, whatever it is at. */
  readonly limitMs: number;
}

const full: BenchSize = {
  tenant: { people: 100_000, groups: 10_000, memberships: 1_000_000, seed: 1 },
  questions: 1_000,
  people: 200,
  limitMs: 20 * 60_000,
};

const small: BenchSize = {
  tenant: { people: 10_000, groups: 1_000, memberships: 100_000, seed: 1 },
  questions: 300,
  people: 60,
  limitMs: 5 * 60_000,
};

/** `--small` is the only option. */
export function sizeFrom(typed: readonly string[]): BenchSize {
  const { values } = parseArgs({ args: [...typed], options: { small: { type: 'boolean' } } });
  return values.small ? small : full;
}
