import type { AccessModel } from '../../access/judge/model.ts';
import { deviceGroups, entraRoles, permissions, workloadNodes } from './catalogue-nodes.ts';
import { compareNames } from './node-name.ts';
import type {
  CapabilityNode,
  DeviceGroupNode,
  EntraRoleNode,
  GroupNode,
  LegacyPermissionNode,
  LegacyRoleNode,
  PermissionNode,
  UnifiedAssignmentNode,
  UnifiedRoleNode,
  WorkloadNode,
} from './node-shapes.ts';

/** Every node of a snapshot but its people and devices, by id and, for lists, by name. */
export interface ModelNodes {
  readonly Group: NodeTable<GroupNode>;
  readonly EntraRole: NodeTable<EntraRoleNode>;
  readonly UnifiedRole: NodeTable<UnifiedRoleNode>;
  readonly UnifiedAssignment: NodeTable<UnifiedAssignmentNode>;
  readonly LegacyRole: NodeTable<LegacyRoleNode>;
  readonly LegacyPermission: NodeTable<LegacyPermissionNode>;
  readonly Permission: NodeTable<PermissionNode>;
  readonly Workload: NodeTable<WorkloadNode>;
  readonly Capability: NodeTable<CapabilityNode>;
  readonly DeviceGroup: NodeTable<DeviceGroupNode>;
}

/** Nodes of one kind in the order of lists. */
export type NodeTable<Node> = ReadonlyMap<string, Node>;

const listed = new WeakMap<object, readonly unknown[]>();

/** The nodes of a table as a list, made once. */
export function nodesIn<Node>(table: NodeTable<Node>): readonly Node[] {
  const known = listed.get(table) as readonly Node[] | undefined;
  if (known) return known;
  const nodes = [...table.values()];
  listed.set(table, nodes);
  return nodes;
}

const built = new WeakMap<AccessModel, ModelNodes>();

/** Made once per snapshot, in time linear in its groups and roles. */
export function modelNodes(model: AccessModel): ModelNodes {
  const known = built.get(model);
  if (known) return known;
  const nodes = buildNodes(model);
  built.set(model, nodes);
  return nodes;
}

function buildNodes(model: AccessModel): ModelNodes {
  const { facts, rulebook } = model;
  const roles = facts.unifiedRoles.map((role): UnifiedRoleNode => {
    return { kind: 'UnifiedRole', id: role.id, role, permissions: model.rolePermissions.get(role.id) ?? new Map() };
  });
  return {
    Group: byName(
      [...model.groups.values()].map(({ members: _members, eligible: _eligible, ...group }) => ({
        kind: 'Group',
        ...group,
        groups: model.parents.get(group.id) ?? [],
        eligibleGroups: model.eligibleParents.get(group.id) ?? [],
      })),
      (group) => group.displayName,
    ),
    EntraRole: byName(entraRoles(model), (role) => role.name),
    UnifiedRole: byName(roles, (node) => node.role.displayName),
    UnifiedAssignment: byName(roles.flatMap(assignmentNodes), (node) => node.assignment.displayName),
    LegacyRole: byName(
      facts.legacyRoles.map((role) => ({
        kind: 'LegacyRole',
        id: role.key,
        role,
        row: rulebook.legacyRoles.get(role.key),
      })),
      (node) => node.role.displayName,
    ),
    LegacyPermission: byName(
      [...rulebook.legacyPermissions.values()].map((row) => ({ kind: 'LegacyPermission', id: row.id, row })),
      (node) => node.row.name,
    ),
    Permission: byName(permissions(model), (node) => node.row.name),
    Workload: new Map(workloadNodes(model).map((node) => [node.id, node])),
    Capability: new Map(
      [...rulebook.capabilities.values()].map((row) => [row.id, { kind: 'Capability', id: row.id, row }]),
    ),
    DeviceGroup: new Map(deviceGroups(model).map((node) => [node.id, node])),
  };
}

/** A role's assignments in their order. */
export function assignmentNodes(role: UnifiedRoleNode): UnifiedAssignmentNode[] {
  return role.role.assignments.map((assignment) => ({
    kind: 'UnifiedAssignment',
    id: assignment.id,
    role,
    assignment,
  }));
}

function byName<Node extends { readonly id: string }>(
  nodes: readonly Node[],
  nameOf: (node: Node) => string,
): NodeTable<Node> {
  const sorted = [...nodes].sort(
    (left, right) => compareNames(nameOf(left), nameOf(right)) || (left.id < right.id ? -1 : 1),
  );
  return new Map(sorted.map((node) => [node.id, node]));
}
