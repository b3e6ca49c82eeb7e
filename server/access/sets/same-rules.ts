import type { AccessModel } from '../judge/model.ts';

/** Whether something holds otherwise for everybody: switches, settings, lists that are open to all. */
export function differsForEverybody(before: AccessModel, after: AccessModel): boolean {
  return before !== after && (settingsOf(before) !== settingsOf(after) || openLists(before) !== openLists(after));
}

/** Whether whatever somebody may hold means the same in both. Two models of one tenant. */
export function haveSameRules(before: AccessModel, after: AccessModel): boolean {
  if (before === after) return true;
  return (
    before.rulebook === after.rulebook &&
    before.facts.coverage === after.facts.coverage &&
    !differsForEverybody(before, after) &&
    deviceGroupsOf(before) === deviceGroupsOf(after) &&
    haveSamePermissions(before.rolePermissions, after.rolePermissions)
  );
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

function deviceGroupsOf({ deviceGroups, facts }: AccessModel): string {
  const { ungroupedRemediationLevel } = facts;
  return JSON.stringify([
    deviceGroups.map(({ id, rank, remediationLevel }) => [id, rank, remediationLevel]),
    ungroupedRemediationLevel,
  ]);
}

/** What a change leaves alone is the same map. */
function haveSamePermissions(before: AccessModel['rolePermissions'], after: AccessModel['rolePermissions']): boolean {
  if (before.size !== after.size) return false;
  return [...after].every(([role, now]) => {
    const old = before.get(role);
    if (old === now) return true;
    return old?.size === now.size && [...now].every(([permission, how]) => old?.get(permission) === how);
  });
}
