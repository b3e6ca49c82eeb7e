import { entraRoleNode } from '../../access/terms/node-references.ts';
import type { ExportSource } from '../export-source.ts';
import type { Cell } from './csv-lines.ts';
import type { Table } from './people-tables.ts';

/** Tables of what stays small in every tenant. */
export function structureTables(source: ExportSource): Table[] {
  return [
    { name: 'groups', header: ['id', 'displayName', 'type', 'isAssignableToRole'], rows: groups(source) },
    { name: 'roles', header: ['kind', 'id', 'displayName', 'product', 'permissions', 'includes'], rows: roles(source) },
    {
      name: 'assignments',
      header: ['roleKind', 'role', 'assignment', 'principal', 'state', 'scopes', 'dataSources'],
      rows: assignments(source),
    },
    {
      name: 'device-groups',
      header: ['id', 'displayName', 'rank', 'access', 'remediationLevel'],
      rows: deviceGroups(source),
    },
  ];
}

function* groups({ structure }: ExportSource): Generator<Cell[]> {
  for (const { id, displayName, type, isAssignableToRole } of structure.groups)
    yield [id, displayName, type, isAssignableToRole];
}

function* roles({ structure, model }: ExportSource): Generator<Cell[]> {
  for (const role of new Set(structure.entraHoldings.map((holding) => holding.role)))
    yield ['EntraRole', role, entraRoleNode(model, role).name, undefined, undefined, undefined];
  for (const { id, displayName } of structure.unifiedRoles)
    yield ['UnifiedRole', id, displayName, undefined, permissionsOf(id), undefined];
  for (const { key, displayName, system, permissions, roles: included } of structure.legacyRoles)
    yield ['LegacyRole', key, displayName, system, permissions.join('; '), included.join('; ')];

  function permissionsOf(id: string): string {
    return [...(model.rolePermissions.get(id)?.keys() ?? [])].join('; ');
  }
}

function* assignments({ structure }: ExportSource): Generator<Cell[]> {
  for (const { role, principal, state, scope } of structure.entraHoldings)
    yield ['EntraRole', role, undefined, principal, state, scope, undefined];
  for (const role of structure.unifiedRoles)
    for (const { id, principals, scopes, dataSources } of role.assignments) {
      const covered = dataSources === 'all' ? 'all' : dataSources.join('; ');
      for (const principal of principals)
        yield ['UnifiedRole', role.id, id, principal, 'active', scopes.join('; '), covered];
    }
  for (const { key, principals } of structure.legacyRoles)
    for (const principal of principals) yield ['LegacyRole', key, undefined, principal, 'active', undefined, undefined];
}

function* deviceGroups({ structure }: ExportSource): Generator<Cell[]> {
  for (const { id, displayName, rank, access, remediationLevel } of structure.deviceGroups)
    yield [id, displayName, rank, access.join('; '), remediationLevel];
  const { ungroupedAccess, ungroupedRemediationLevel } = structure;
  yield ['ungrouped', 'Ungrouped devices', undefined, ungroupedAccess.join('; '), ungroupedRemediationLevel];
}
