import type { FewFacts, LegacyRoleFact, Person, UnifiedAssignment, UnifiedRole } from './facts.ts';
import { ungroupedId } from './facts.ts';
import type { NodeReference } from './node.ts';
import type { Rulebook } from './rulebook.ts';
import type { Product } from './vocabulary.ts';

interface Named {
  readonly deviceGroupsById: ReadonlyMap<string, { readonly displayName: string }>;
  readonly facts: FewFacts;
  readonly rulebook: Rulebook;
  readonly groups: ReadonlyMap<string, { readonly displayName: string }>;
}

export const personNode = (person: Person): NodeReference => ({
  kind: person.kind,
  id: person.id,
  name: person.displayName,
});

export const groupNode = (model: Named, id: string): NodeReference => ({
  kind: 'Group',
  id,
  name: model.groups.get(id)?.displayName ?? id,
});

export const entraRoleNode = (model: Named, id: string): NodeReference => ({
  kind: 'EntraRole',
  id,
  name:
    model.rulebook.entraRoles.get(id)?.name ??
    model.facts.extraEntraRoles.find((role) => role.id === id)?.displayName ??
    id,
});

export const assignmentNode = (role: UnifiedRole, assignment: UnifiedAssignment): NodeReference => ({
  kind: 'UnifiedAssignment',
  id: assignment.id,
  name: assignment.displayName === assignment.id ? `${role.displayName} assignment` : assignment.displayName,
});

export const unifiedRoleNode = (role: UnifiedRole): NodeReference => ({
  kind: 'UnifiedRole',
  id: role.id,
  name: role.displayName,
});

export const legacyRoleNode = (role: LegacyRoleFact): NodeReference => ({
  kind: 'LegacyRole',
  id: role.key,
  name: role.displayName,
});

export const legacyRoleRowNode = (model: Named, key: string): NodeReference => ({
  kind: 'LegacyRole',
  id: key,
  name: model.rulebook.legacyRoles.get(key)?.name ?? key.slice(key.lastIndexOf(':') + 1),
});

export const administratorKey = 'mde:administrator';

export const administratorNode: NodeReference = {
  kind: 'LegacyRole',
  id: administratorKey,
  name: 'Microsoft Defender for Endpoint Administrator',
};

export const legacyPermissionNode = (model: Named, id: string): NodeReference => ({
  kind: 'LegacyPermission',
  id,
  name: model.rulebook.legacyPermissions.get(id)?.name ?? id,
});

export const permissionNode = (model: Named, id: string, product: Product): NodeReference => {
  const row = model.rulebook.permissions.get(id);
  const extra = model.facts.extraPermissions.find((permission) => permission.id === id);
  const name = row ? `${row.name} (${row.level})` : extra ? `${extra.displayName} (${extra.level})` : id;
  return { kind: 'Permission', id, name, product };
};

export const workloadNode = (model: Named, product: Product): NodeReference => ({
  kind: 'Workload',
  id: product,
  name: model.rulebook.workloads.get(product)?.name ?? product,
});

export const deviceGroupNode = (model: Named, id: string): NodeReference => ({
  kind: 'DeviceGroup',
  id,
  name: id === ungroupedId ? 'Ungrouped devices' : (model.deviceGroupsById.get(id)?.displayName ?? id),
});
