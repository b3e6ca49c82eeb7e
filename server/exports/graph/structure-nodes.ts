import { ungroupedId } from '../../access/terms/facts.ts';
import { entraRoleNode, legacyRoleRowNode } from '../../access/terms/node-references.ts';
import type { ExportSource } from '../export-source.ts';
import type { GraphNode, Property } from './graph-parts.ts';

/** Groups, roles, assignments, device groups, and what they refer to in Microsoft's tables. */
export function* structureNodes({ structure, model }: ExportSource): Generator<GraphNode> {
  for (const { id, displayName, type, isAssignableToRole } of structure.groups)
    yield node('Group', id, displayName, { type, isAssignableToRole });
  for (const id of structure.deletedPrincipals) yield node('Principal', id, id, { deleted: true });
  for (const id of structure.unknownPrincipals ?? []) yield node('Principal', id, id);
  for (const role of new Set(structure.entraHoldings.map((holding) => holding.role)))
    yield node('EntraRole', role, entraRoleNode(model, role).name);
  for (const { id, displayName, assignments } of structure.unifiedRoles) {
    yield node('UnifiedRole', id, displayName);
    for (const assignment of assignments) {
      const { scopes, includeFutureDataSources } = assignment;
      yield node('UnifiedAssignment', assignment.id, assignment.displayName, { scopes, includeFutureDataSources });
    }
  }
  yield* legacyRoles();
  for (const { id, displayName, rank, remediationLevel } of structure.deviceGroups)
    yield node('DeviceGroup', id, displayName, { rank, remediationLevel });
  const ungrouped = { remediationLevel: structure.ungroupedRemediationLevel };
  yield node('DeviceGroup', ungroupedId, 'Ungrouped devices', ungrouped);
  for (const { code, name } of model.rulebook.workloads.values())
    yield node('Workload', code, name, { isAvailable: structure.available.some((product) => product === code) });
  yield* permissions();
  for (const { id, title } of model.rulebook.capabilities.values()) yield node('Capability', id, title);

  function* legacyRoles(): Generator<GraphNode> {
    const own = new Set(structure.legacyRoles.map(({ key }) => key));
    for (const { key, displayName, system } of structure.legacyRoles)
      yield node('LegacyRole', key, displayName, { product: system });
    for (const key of new Set(structure.legacyRoles.flatMap(({ roles }) => roles)))
      if (!own.has(key)) yield node('LegacyRole', key, legacyRoleRowNode(model, key).name);
    for (const id of new Set(structure.legacyRoles.flatMap((role) => role.permissions)))
      yield node('LegacyPermission', id, model.rulebook.legacyPermissions.get(id)?.name ?? id);
  }

  function* permissions(): Generator<GraphNode> {
    const held = new Set([...model.rolePermissions.values()].flatMap((role) => [...role.keys()]));
    for (const id of held) {
      const row = model.rulebook.permissions.get(id);
      const extra = structure.extraPermissions.find((permission) => permission.id === id);
      yield node('Permission', id, row?.name ?? extra?.displayName ?? id, { level: row?.level ?? extra?.level });
    }
  }
}

function node(
  kind: GraphNode['kind'],
  id: string,
  name: string,
  properties: Readonly<Record<string, Property>> = {},
): GraphNode {
  return { kind, id, name, properties };
}
