import { ungroupedId } from '../access/facts.ts';
import type { AccessModel } from '../access/model.ts';
import { products, workloads } from '../access/vocabulary.ts';
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
      facts.groups.map(({ id, displayName, isAssignableToRole }) => ({
        kind: 'Group',
        id,
        displayName,
        isAssignableToRole,
        groups: model.parents.get(id) ?? [],
        eligibleGroups: model.eligibleParents.get(id) ?? [],
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

function entraRoles({ rulebook, facts }: AccessModel): EntraRoleNode[] {
  const builtIn = [...rulebook.entraRoles.values()];
  return [
    ...builtIn.map(({ id, name, grants }): EntraRoleNode => ({ kind: 'EntraRole', id, name, grants, isBuiltIn: true })),
    ...facts.extraEntraRoles.map(
      ({ id, displayName }): EntraRoleNode => ({
        kind: 'EntraRole',
        id,
        name: displayName,
        grants: [],
        isBuiltIn: false,
      }),
    ),
  ];
}

function permissions({ rulebook, facts }: AccessModel): PermissionNode[] {
  const known = [...rulebook.permissions.values()];
  return [
    ...known.map((row): PermissionNode => ({ kind: 'Permission', id: row.id, row, isKnown: true })),
    ...facts.extraPermissions.map(
      ({ id, displayName, area, level }): PermissionNode => ({
        kind: 'Permission',
        id,
        row: {
          name: displayName,
          level,
          area,
          path: '',
          description: 'A permission that only this tenant reports.',
          source: [],
        },
        isKnown: false,
      }),
    ),
  ];
}

function workloadNodes({ rulebook, facts, regimes, isExchangeActive }: AccessModel): WorkloadNode[] {
  const available = new Set<string>(facts.available);
  return workloads.flatMap((code): WorkloadNode[] => {
    const row = rulebook.workloads.get(code);
    const regime = code === 'EXO' && !isExchangeActive ? 'legacy' : row && regimes.get(row.product);
    if (!row || !regime || !products.includes(row.product)) return [];
    return [{ kind: 'Workload', id: code, row, isAvailable: available.has(row.product), regime }];
  });
}

/** By rank, the ungrouped devices last. */
function deviceGroups({ deviceGroups: ranked, facts }: AccessModel): DeviceGroupNode[] {
  return [
    ...ranked.map((fact): DeviceGroupNode => {
      const { id, displayName, access } = fact;
      return { kind: 'DeviceGroup', id, displayName, fact, access };
    }),
    {
      kind: 'DeviceGroup',
      id: ungroupedId,
      displayName: 'Ungrouped devices',
      fact: undefined,
      access: facts.ungroupedAccess,
    },
  ];
}

const collator = new Intl.Collator('en', { sensitivity: 'base', numeric: true });

function byName<Node extends { readonly id: string }>(
  nodes: readonly Node[],
  nameOf: (node: Node) => string,
): NodeTable<Node> {
  const sorted = [...nodes].sort(
    (left, right) => collator.compare(nameOf(left), nameOf(right)) || (left.id < right.id ? -1 : 1),
  );
  return new Map(sorted.map((node) => [node.id, node]));
}
