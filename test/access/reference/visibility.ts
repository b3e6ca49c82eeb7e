import { type DeviceFact, type TenantFacts, ungroupedId } from '../../../server/access/terms/facts.ts';
import type { Rulebook } from '../../../server/access/terms/rulebook.ts';
import { entraRolesOf, legacyRolesOf } from './grants.ts';
import { countsForEndpoint, principalsOf } from './principals.ts';

/** S-26, S-78. */
export function sees(facts: TenantFacts, rulebook: Rulebook, person: string, deviceGroup: string): boolean {
  if ([...entraRolesOf(facts, person)].some((role) => rulebook.entraRoles.get(role)?.seesEveryDevice)) return true;
  if (legacyRolesOf(facts, rulebook, person).has('mde:administrator')) return true;
  const access =
    deviceGroup === ungroupedId
      ? facts.ungroupedAccess
      : facts.deviceGroups.find((group) => group.id === deviceGroup)?.access;
  if (access === undefined) return false;
  const principals = principalsOf(facts, person);
  return access.length === 0 || access.some((group) => principals.has(group) && countsForEndpoint(facts, group));
}

/** S-80: nothing is remediated on the devices of this group. */
export function isWithoutRemediation(facts: TenantFacts, deviceGroup: string): boolean {
  if (deviceGroup === ungroupedId) return facts.ungroupedRemediationLevel === 'none';
  return facts.deviceGroups.some((group) => group.id === deviceGroup && group.remediationLevel === 'none');
}

export function everyDeviceGroup(facts: TenantFacts): string[] {
  return [...facts.deviceGroups.map((group) => group.id), ungroupedId];
}

/** the best-ranked group whose rule the device meets. */
export function groupOf(facts: TenantFacts, device: DeviceFact): string {
  const matching = facts.deviceGroups.filter((group) => device.matches.includes(group.id));
  const best = matching.sort((one, other) => one.rank - other.rank)[0];
  return best?.id ?? ungroupedId;
}
