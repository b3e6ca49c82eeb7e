import { ungroupedId } from '../../access/terms/facts.ts';
import type { EdgeKind } from '../../access/terms/vocabulary.ts';
import type { ExportSource } from '../export-source.ts';
import { type GraphEdge, type NodeAddress, type Property, principal } from './graph-parts.ts';

/** Who holds roles, what these contain, and who sees device groups. */
export function* structureEdges({ structure, model }: ExportSource): Generator<GraphEdge> {
  for (const { role, principal: holder, state, scope } of structure.entraHoldings) {
    const to = { kind: 'EntraRole', id: role } as const;
    yield edge(state === 'active' ? 'HOLDS' : 'ELIGIBLE_FOR', principal(holder), to, { scope });
  }
  for (const { id, assignments } of structure.unifiedRoles) {
    const role = { kind: 'UnifiedRole', id } as const;
    for (const [permission, via] of model.rolePermissions.get(id) ?? [])
      yield edge('GRANTS', role, { kind: 'Permission', id: permission }, via === '' ? {} : { via });
    for (const assignment of assignments) {
      const from = { kind: 'UnifiedAssignment', id: assignment.id } as const;
      yield edge('OF_ROLE', from, role);
      for (const holder of assignment.principals) yield edge('ASSIGNED', principal(holder), from);
      const covered = assignment.dataSources === 'all' ? structure.available : assignment.dataSources;
      for (const product of covered) yield edge('ON_DATA_SOURCE', from, { kind: 'Workload', id: product });
    }
  }
  for (const { key, principals, permissions, roles } of structure.legacyRoles) {
    const role = { kind: 'LegacyRole', id: key } as const;
    for (const holder of principals) yield edge('HOLDS', principal(holder), role);
    for (const id of permissions) yield edge('GRANTS', role, { kind: 'LegacyPermission', id });
    for (const id of roles) yield edge('INCLUDES', role, { kind: 'LegacyRole', id });
  }
  for (const { id, access } of structure.deviceGroups)
    for (const holder of access) yield edge('CAN_SEE', principal(holder), { kind: 'DeviceGroup', id });
  for (const holder of structure.ungroupedAccess)
    yield edge('CAN_SEE', principal(holder), { kind: 'DeviceGroup', id: ungroupedId });
}

function edge(
  kind: EdgeKind,
  from: NodeAddress,
  to: NodeAddress,
  properties: Readonly<Record<string, Property>> = {},
): GraphEdge {
  return { kind, from, to, properties };
}
