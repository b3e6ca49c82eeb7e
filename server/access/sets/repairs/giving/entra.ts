import { includedIn } from '../../../judge/role-permissions.ts';
import type { EntraRoleRow, Rulebook } from '../../../terms/rulebook.ts';
import type { Candidate } from '../candidate.ts';
import type { Wants } from '../wants.ts';
import type { Scene } from './scene.ts';

/** Holding a directory role by oneself. */
export function directoryRoles({ subject: { model, person }, wants }: Scene): Candidate[] {
  return [...model.rulebook.entraRoles.values()]
    .filter(({ id }) => givesWanted(model.rulebook, id, wants))
    .map((row) => ({
      change: { kind: 'grantEntraRole', role: row.id, principal: person.id },
      kin: `entra ${row.id}`,
      isPersonal: true,
      weight: weightOf(row),
    }));
}

function weightOf({ grants, seesEveryDevice }: EntraRoleRow): number {
  const given = grants.reduce((sum, { permissions, products }) => sum + permissions.length * products.length, 0);
  return given + (seesEveryDevice ? 100 : 0);
}

/** Whether a directory role could be a part of what is wanted, by any of the rules that name it. */
export function givesWanted(rulebook: Rulebook, role: string, wants: Wants): boolean {
  const row = rulebook.entraRoles.get(role);
  if (wants.entraRoles === 'any' || wants.entraRoles.has(role)) return true;
  if (row === undefined) return false;
  const { products, isSightWanted, systems } = wants;
  if (row.seesEveryDevice && isSightWanted) return true;
  if (row.legacyEndpoint !== undefined && (products.has('MDE') || products.has('IOT') || isSightWanted)) return true;
  if (row.hasFullCloudAppsAccess && products.has('MDA')) return true;
  if (isMemberOf(rulebook, role, systems)) return true;
  return row.grants.some(
    (grant) =>
      (products.has('XSPM') && grant.products.includes('MDI')) ||
      [...wants.permissions].some(
        ([product, wanted]) =>
          (grant.products.includes(product) || (product === 'IOT' && grant.products.includes('MDE'))) &&
          grant.permissions.some((given) => includedIn(given).some((id) => wanted.has(id))),
      ),
  );
}

/** S-59: holders of some directory roles are members of role groups. */
function isMemberOf({ legacyRoles }: Rulebook, role: string, systems: Wants['systems']): boolean {
  if (systems.size === 0) return false;
  for (const row of legacyRoles.values()) if (systems.has(row.system) && row.entraMembers.includes(role)) return true;
  return false;
}
