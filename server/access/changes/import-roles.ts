import type { AccessModel } from '../judge/model.ts';
import type { Change } from '../terms/change.ts';
import type { FewFacts, ImportedPart, LegacyRoleFact, UnifiedRole } from '../terms/facts.ts';
import type { Rulebook } from '../terms/rulebook.ts';
import type { Product } from '../terms/vocabulary.ts';
import { firstFree, freeId } from './lists.ts';

type ImportableSystem = Extract<Change, { kind: 'importRoles' }>['system'];

const dataSourceOf: Readonly<Record<ImportableSystem, Product>> = {
  mde: 'MDE',
  mdo: 'MDO',
  exo: 'MDO',
  mdi: 'MDI',
  mda: 'MDA',
};

/** What the portal's import of one product adds; importing twice makes duplicates. */
export function importRoles({ facts, deletedPrincipals, rulebook }: AccessModel, system: ImportableSystem): FewFacts {
  const roleIds = new Set(facts.unifiedRoles.map((role) => role.id));
  const assignmentIds = new Set(facts.unifiedRoles.flatMap((role) => role.assignments.map(({ id }) => id)));
  const added: UnifiedRole[] = [];
  for (const legacy of facts.legacyRoles) {
    if (legacy.system !== system || !isEligible(legacy, deletedPrincipals, rulebook)) continue;
    const role = importedRole(legacy, dataSourceOf[system], roleIds, assignmentIds);
    roleIds.add(role.id);
    for (const assignment of role.assignments) assignmentIds.add(assignment.id);
    added.push(role);
  }
  return added.length === 0 ? facts : { ...facts, unifiedRoles: [...facts.unifiedRoles, ...added] };
}

/** The built-in Endpoint administrator (S-09), roles with deleted principals and unsupported ones stay. */
function isEligible(legacy: LegacyRoleFact, deleted: ReadonlySet<string>, rulebook: Rulebook): boolean {
  if (legacy.kind === 'administrator' || legacy.principals.some((id) => deleted.has(id))) return false;
  if (rulebook.legacyRoles.get(legacy.key)?.isUnsupported) return false;
  return isHeld(legacy) || !skipsUnheldRoles(legacy);
}

function isHeld(legacy: LegacyRoleFact): boolean {
  return legacy.principals.length > 0;
}

/** Of Office 365 and Exchange Online only roles that somebody holds are imported. */
function skipsUnheldRoles({ system }: LegacyRoleFact): boolean {
  return system === 'mdo' || system === 'exo';
}

function importedRole(
  legacy: LegacyRoleFact,
  dataSource: Product,
  roleIds: ReadonlySet<string>,
  assignmentIds: ReadonlySet<string>,
): UnifiedRole {
  const id = freeId(`imported:${legacy.system}:${legacy.id}`, roleIds);
  const assignmentId = firstFree(id, 1, assignmentIds);
  return {
    id,
    displayName: legacy.displayName,
    permissions: [],
    permissionSets: [],
    imported: partsOf(legacy),
    assignments: [
      {
        id: assignmentId,
        displayName: assignmentId,
        principals: legacy.principals,
        dataSources: [dataSource],
        includeFutureDataSources: false,
        scopes: [],
      },
    ],
  };
}

/** A role group that lists its own roles is their union (S-09). */
function partsOf({ key, system, permissions, roles }: LegacyRoleFact): readonly ImportedPart[] {
  if (system === 'mde') return permissions.map((legacy) => ({ kind: 'legacyPermission', legacy }));
  return (roles.length > 0 ? roles : [key]).map((legacy) => ({ kind: 'legacyRole', legacy }));
}
