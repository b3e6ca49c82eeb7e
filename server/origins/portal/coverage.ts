import { allInWords } from '../../access/terms/in-words.ts';
import { quote } from '../../document/problem.ts';
import type { Listener } from '../statements/listener.ts';
import type { CoverageStatement } from '../statements/statement.ts';
import type { DeviceGroupsRead } from './device-groups.ts';
import type { RolesRead } from './roles.ts';

/** What the answers of one or several files came to; what is not there was not answered. */
export interface Claims {
  deviceGroups?: DeviceGroupsRead;
  /** `gap` names the workloads of which nothing is said. */
  workloads?: { readonly gap: string | undefined };
  roles?: RolesRead & { readonly isListed: boolean };
}

type Kind = CoverageStatement['of'];

const where: Partial<Record<Kind, string>> = {
  deviceGroups: 'Settings > Endpoints > Device groups',
  deviceGroupAccess: 'Settings > Endpoints > Device groups',
  workloads: 'Permissions > Roles > Workload settings',
  unifiedRoles: 'Permissions > Roles',
  unifiedAssignments: 'Permissions > Roles, and there each role once',
  scopes: 'Permissions > Roles, and there each role once',
};

const unreadable = 'some records could not be read';
const depth = 'the file was saved without all levels; save it again with ConvertTo-Json -Depth 10';

/** At most five names, and how many more there are. */
function someOf(names: readonly string[]): string {
  const shown = names.slice(0, 5).map((name) => quote(name, 80));
  const more = names.length - shown.length;
  return allInWords(more > 0 ? [...shown, `${more} more`] : shown);
}

function deviceGroupGap({ unreadable: count }: DeviceGroupsRead): string | undefined {
  return count > 0 ? unreadable : undefined;
}

function accessGap(read: DeviceGroupsRead): string | undefined {
  if (read.unreadable > 0) return unreadable;
  if (read.withoutAccess.length === 0) return undefined;
  return read.isCut ? depth : `the file does not say who has access to ${someOf(read.withoutAccess)}`;
}

function roleGap(read: RolesRead & { readonly isListed: boolean }): string | undefined {
  if (!read.isListed) return 'the list of roles is not in the file; open Permissions > Roles while recording';
  if (read.unreadable > 0) return unreadable;
  if (read.isPartial) return 'the portal gave only a part of the roles; record again as a Security Administrator';
  if (read.withoutPermissions.length === 0) return undefined;
  return `the permissions of ${someOf(read.withoutPermissions)} are not in the file; open each role once while recording`;
}

function assignmentGap(read: RolesRead & { readonly isListed: boolean }): string | undefined {
  if (read.withoutAssignments.length > 0)
    return `the assignments of ${someOf(read.withoutAssignments)} are not in the file; open each role once while recording`;
  if (read.unclear.length > 0) return `the data sources of ${someOf(read.unclear)} are not known`;
  if (!read.isListed || read.unreadable > 0 || read.isPartial) return roleGap(read);
  return undefined;
}

function workloadGap(gap: string | undefined): string | undefined {
  return gap === undefined ? undefined : `the file does not say whether Unified RBAC is active for ${gap}`;
}

/** States how complete each kind is; with `isWhole`, kinds that were not answered are missing. */
export function stateCoverage(claims: Claims, isWhole: boolean, listener: Listener): void {
  const state = (of: Kind, claim: object | undefined, gap: string | undefined) => {
    if (claim !== undefined)
      listener.state({
        kind: 'coverage',
        of,
        ...(gap === undefined ? { state: 'complete' } : { state: 'partial', reason: gap }),
      });
    else if (isWhole)
      listener.state({
        kind: 'coverage',
        of,
        state: 'missing',
        reason: `the recording has no answer of ${where[of]}; open it while recording`,
      });
  };
  const { deviceGroups, workloads, roles } = claims;
  state('deviceGroups', deviceGroups, deviceGroups && deviceGroupGap(deviceGroups));
  state('deviceGroupAccess', deviceGroups, deviceGroups && accessGap(deviceGroups));
  state('workloads', workloads, workloads && workloadGap(workloads.gap));
  state('unifiedRoles', roles, roles && roleGap(roles));
  state('unifiedAssignments', roles, roles && assignmentGap(roles));
  state('scopes', roles, roles && assignmentGap(roles));
}
