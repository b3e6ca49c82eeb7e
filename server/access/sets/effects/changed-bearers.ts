import type { AccessModel } from '../../judge/model.ts';
import { Overlaid } from '../../judge/overlaid.ts';

/** What two models of one tenant differ in, as far as holdings tell it. */
export interface Difference {
  /** Something that holds for everybody: switches, settings, lists that are open to all. */
  readonly isForEverybody: boolean;
  /** Principals that hold something else. */
  readonly principals: ReadonlySet<string>;
  /** Those of which it may be a role that sees every device. */
  readonly roleHolders: ReadonlySet<string>;
}

export function differenceOf(before: AccessModel, after: AccessModel): Difference {
  const changedIn = (names: readonly (typeof indexes)[number][]) =>
    new Set(names.flatMap((name) => changedBetween(before[name], after[name])));
  const principals = changedIn(indexes);
  const isStructureOther = before.groups !== after.groups || principals.size > 0;
  return {
    isForEverybody: differsForEverybody(before, after) || (isStructureOther && mayAnybodyBeMember(before)),
    principals,
    roleHolders: changedIn(['entraHoldings', 'legacyRoles']),
  };
}

const indexes = ['entraHoldings', 'assignments', 'legacyRoles', 'visibleDeviceGroups'] as const;

function changedBetween(before: ReadonlyMap<string, unknown>, after: ReadonlyMap<string, unknown>): string[] {
  if (before === after) return [];
  const touched = [before, after].flatMap((index) => (index instanceof Overlaid ? [...index.changed()] : []));
  return [...new Set(touched)].filter(
    (id) => JSON.stringify(before.get(id) ?? []) !== JSON.stringify(after.get(id) ?? []),
  );
}

function differsForEverybody(before: AccessModel, after: AccessModel): boolean {
  if (settingsOf(before) !== settingsOf(after)) return true;
  return openLists(before) !== openLists(after);
}

/** Whoever could be an unread member of a group has to do with what that group comes to. */
function mayAnybodyBeMember({ incompleteGroups }: AccessModel): boolean {
  return incompleteGroups === 'any' || incompleteGroups.size > 0;
}

function settingsOf({ regimes, isExchangeActive, facts }: AccessModel): string {
  const { available, legacyRbac, scopedDeploymentForMdiAlerts, liveResponse, plans } = facts;
  return JSON.stringify([
    [...regimes],
    isExchangeActive,
    available,
    legacyRbac,
    scopedDeploymentForMdiAlerts,
    liveResponse,
    plans,
  ]);
}

/** A device group without a list is open to every portal user. */
function openLists({ facts }: AccessModel): string {
  const open = facts.deviceGroups.filter(({ access }) => access.length === 0).map(({ id }) => id);
  return JSON.stringify([open, facts.ungroupedAccess.length === 0]);
}
