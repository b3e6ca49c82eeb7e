import type { FactKind } from './vocabulary.ts';

/** Reasons that end with what to do, because only that is missing from what was imported. */
const ways = {
  declare: '--set complete=',
  correct: 'import it again',
  name: 'import the users and groups too',
} as const;

/** What the reason of an incomplete kind says to do; undefined where it says only why. */
export function wayInReason(reason: string | null | undefined): keyof typeof ways | undefined {
  return (['declare', 'correct', 'name'] as const).find((way) => reason?.includes(ways[way]));
}

/** What to import, to allow or to state so that a kind of data is known: the shortest ways, as people read them. */
export const settledBy: Readonly<Record<FactKind, string>> = {
  users:
    'Collect with the permission User.Read.All, or import a table of the users that states accountEnabled and userType for each of them.',
  groups: 'Collect with the permission GroupMember.Read.All.',
  members:
    'Collect with the permissions GroupMember.Read.All and, for hidden memberships, Member.Read.Hidden; or import the members of the groups named.',
  groupEligibility:
    'Collect with the permissions PrivilegedEligibilitySchedule.Read.AzureADGroup and PrivilegedAccess.Read.AzureADGroup.',
  entraRoles: 'Collect with the permission RoleManagement.Read.Directory.',
  entraEligibility: 'Collect with the permission RoleEligibilitySchedule.Read.Directory.',
  unifiedRoles:
    'Collect with the permission RoleManagement.Read.Defender, or import the role export of the Defender portal.',
  unifiedAssignments:
    'Collect with the permission RoleManagement.Read.Defender, or import the role export of the Defender portal.',
  workloads:
    'State it with --set workloads.urbac=<the active workloads, such as MDE,MDO; all others count as not active>, or import a browser recording (HAR) of the Defender portal.',
  legacyMde:
    'Import a table of the Defender for Endpoint roles, or state --set complete=legacyMde if the tenant has no others.',
  legacyMdo:
    'Import the role groups of Email & collaboration, or state --set complete=legacyMdo if there are no others.',
  legacyExo: 'Import the role groups of Exchange Online, or state --set complete=legacyExo if there are no others.',
  legacyMdi:
    'Import the members of the Azure ATP groups, or state --set complete=legacyMdi if nobody else is assigned there.',
  legacyMda:
    'Import a table of the Cloud Apps administrators, or state --set complete=legacyMda if there are no others.',
  legacySent: 'State --set complete=legacySent if nobody else has a Microsoft Sentinel role.',
  scopes: 'Collect with the permission RoleManagement.Read.Defender.',
  deviceGroups:
    'Import a browser recording (HAR) of the device groups page of the Defender portal, or a table of them.',
  deviceGroupAccess:
    'Import a browser recording (HAR) of the device groups page of the Defender portal, or a table of the device groups.',
  devices: 'Collect with the application permission Machine.Read.All.',
  tenantSettings: 'State the live response settings of the advanced features in a tenant document.',
  plans: 'Collect with the permission LicenseAssignment.Read.All, or state the plans in a tenant document.',
  groupTypes: 'Collect with the permission GroupMember.Read.All.',
};
