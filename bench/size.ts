import { parseArgs } from 'node:util';
import type { TenantSize } from '../server/tenant/synthetic/size.ts';
import { count } from './numbers.ts';

export interface BenchSize {
  readonly tenant: TenantSize;
  /** Questions that end in allow, and as many that end in deny. */
  readonly questions: number;
  /** People whose every capability is asked. */
  readonly people: number;
  readonly azurehoundRows: number;
  /** Collects and imports, and nothing else. */
  readonly isImportOnly: boolean;
  /** Asks about everybody, and measures nothing else. */
  readonly isSetsOnly: boolean;
  /** After which the bench gives up, whatever it is at. */
  readonly limitMs: number;
}

type Usual = Omit<BenchSize, 'isImportOnly' | 'isSetsOnly'>;

const full: Usual = {
  tenant: { people: 100_000, groups: 10_000, memberships: 1_000_000, seed: 1 },
  questions: 1_000,
  people: 200,
  azurehoundRows: 400_000,
  limitMs: 30 * 60_000,
};

const small: Usual = {
  tenant: { people: 10_000, groups: 1_000, memberships: 100_000, seed: 1 },
  questions: 300,
  people: 60,
  azurehoundRows: 40_000,
  limitMs: 8 * 60_000,
};

/**
 * `--small`, or the size of the tenant: `--people 1000000 --groups 50000 --memberships 5000000`; `--realistic` for the tenant that
 * `whycan generate --realistic` writes; `--import` or `--sets` for that alone.
 */
export function sizeFrom(typed: readonly string[]): BenchSize {
  const { values } = parseArgs({
    args: [...typed],
    options: {
      small: { type: 'boolean' },
      import: { type: 'boolean' },
      sets: { type: 'boolean' },
      realistic: { type: 'boolean' },
      people: { type: 'string' },
      groups: { type: 'string' },
      memberships: { type: 'string' },
    },
  });
  const { tenant, ...size } = values.small ? small : full;
  const people = Number(values.people ?? tenant.people);
  const isUsual = people === tenant.people;
  return {
    ...size,
    isImportOnly: values.import === true,
    isSetsOnly: values.sets === true,
    limitMs: isUsual ? size.limitMs : 3 * size.limitMs,
    tenant: {
      ...tenant,
      isRealistic: values.realistic === true,
      people,
      groups: Number(values.groups ?? (isUsual ? tenant.groups : people / 20)),
      memberships: Number(values.memberships ?? (isUsual ? tenant.memberships : people * 5)),
    },
  };
}

export function inWords({ tenant: { people, groups, memberships, isRealistic } }: BenchSize): string {
  return `${count(people)} people, ${count(groups)} groups, ${count(memberships)} memberships${isRealistic ? ', realistic' : ''}`;
}
