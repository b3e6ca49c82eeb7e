import type { TenantShape } from '../../tenant/shape/tenant.ts';
import type { DeviceGroupStatement } from '../statements/statement.ts';
import type { Gathering } from './gathering.ts';
import type { PrincipalReferences } from './principal-references.ts';

type Shapes = Pick<TenantShape, 'deviceGroups' | 'ungroupedDevices' | 'devices'>;

/** Device groups and devices in the shape of a tenant document; groups without a rank come after those that have one. */
export function settleDevices(gathering: Gathering, references: PrincipalReferences): Shapes {
  const { deviceGroups, devices, coverage } = gathering;
  const all = [...deviceGroups.values()];
  const ungrouped = all.find(({ isUngrouped }) => isUngrouped === true);
  const ranked = all.filter((group) => group.isUngrouped !== true && !isNameOf(group, all)).sort(byRank);
  const ranks = ranksOf(ranked.map(({ rank }) => rank));
  const known = new Set(ranked.map(({ id }) => id));
  // One that is named somewhere and not in the list that was taken for complete: an empty list would be open to all.
  if (ranked.some(({ access }) => access === undefined))
    coverage.lower('deviceGroupAccess', 'some device groups are named without their user access');
  if (ranked.some(({ rank }) => rank === undefined))
    coverage.lower('deviceGroups', 'some device groups are named without their rank');
  return {
    deviceGroups: ranked.map(({ id, displayName, access, remediationLevel, rule, unevaluatedRule }, index) => ({
      id,
      displayName: displayName ?? id,
      rank: ranks[index] ?? index + 1,
      access: references.groupIds(access ?? []),
      ...(remediationLevel === undefined ? {} : { remediationLevel }),
      ...(unevaluatedRule === undefined || rule !== undefined ? {} : { unevaluatedRule }),
      ...(rule === undefined ? {} : { rule: structuredClone(rule) as TenantShape['deviceGroups'][number]['rule'] }),
    })),
    ungroupedDevices: {
      access: references.groupIds(ungrouped?.access ?? []),
      ...(ungrouped?.remediationLevel === undefined ? {} : { remediationLevel: ungrouped.remediationLevel }),
    },
    devices: [...devices.values()].map(({ id, displayName, domain, tags, osPlatform, group, matches }) => {
      const own = matches ?? (group === undefined ? undefined : group === null ? [] : [group]);
      return {
        id,
        displayName: displayName ?? id,
        tags: [...(tags ?? [])],
        ...(domain === undefined ? {} : { domain }),
        ...(osPlatform === undefined ? {} : { osPlatform }),
        ...(own === undefined ? {} : { matches: own.filter((one) => known.has(one)) }),
      };
    }),
  };
}

/** Some formats know groups by name only; where another says more, that is enough. */
function isNameOf({ id, displayName }: DeviceGroupStatement, all: readonly DeviceGroupStatement[]): boolean {
  return id === displayName && all.some((other) => other.id !== id && other.displayName === displayName);
}

function byRank({ rank: one }: { readonly rank?: number }, { rank: other }: { readonly rank?: number }): number {
  return (one ?? Number.MAX_SAFE_INTEGER) - (other ?? Number.MAX_SAFE_INTEGER);
}

/** As they are if they are ranks of a tenant; else numbered in their order, because products count from 0 or leave gaps. */
function ranksOf(ranks: readonly (number | undefined)[]): number[] {
  const stated = ranks.filter((rank) => rank !== undefined);
  const areRanks = stated.length === ranks.length && new Set(stated).size === stated.length;
  return areRanks && stated.every((rank) => Number.isInteger(rank) && rank >= 1)
    ? stated
    : ranks.map((_, index) => index + 1);
}
