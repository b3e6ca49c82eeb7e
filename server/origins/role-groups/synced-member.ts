import type { Catalogue } from '../../catalogue/load.ts';
import type { RoleGroupSystem } from './role-groups.ts';

/** Groups that Exchange keeps for the holders of an Entra role, named so with a number behind. */
const rolesOf: ReadonlyMap<string, string> = new Map([
  ['tenantadmins', 'Global Administrator'],
  ['exchangeserviceadmins', 'Exchange Administrator'],
  ['helpdeskadmins', 'Helpdesk Administrator'],
  ['complianceadmins', 'Compliance Administrator'],
  ['securityadmins', 'Security Administrator'],
  ['securityreaders', 'Security Reader'],
  ['globalreaders', 'Global Reader'],
]);

/**
 * Whether a member of a role group only stands for the holders of an Entra role, whom the tables of whycan count as members
 * anyway. One that they do not count stays a member of unknown identity.
 */
export function isHeldThroughEntraRole(
  member: string,
  roleGroup: string,
  system: RoleGroupSystem,
  catalogue: Catalogue,
): boolean {
  const [, prefix = ''] = /^([A-Za-z]+)_-?\d+$/.exec(member) ?? [];
  const name = rolesOf.get(prefix.toLowerCase());
  const key = catalogue.legacyRole(system, 'roleGroup', roleGroup);
  if (name === undefined || 'problem' in key) return false;
  const role = catalogue.entraRole(name);
  return 'value' in role && (catalogue.rulebook.legacyRoles.get(key.value)?.entraMembers.includes(role.value) ?? false);
}
