import type {
  DeviceFact,
  DeviceGroupFact,
  EntraHolding,
  LegacyRoleFact,
  Person,
  UnifiedAssignment,
  UnifiedRole,
} from '../../access/terms/facts.ts';
import type {
  CapabilityRow,
  GrantRow,
  LegacyPermissionRow,
  LegacyRoleRow,
  PermissionRow,
  WorkloadRow,
} from '../../access/terms/rulebook.ts';
import type { GroupType, Regime, RemediationLevel } from '../../access/terms/vocabulary.ts';

/**
 * What resolvers hand from one to the next: a node of the graph with what is known about it. `kind` is the name of its
 * GraphQL type, `id` its id in documents.
 */
export type PersonNode = Person;

export interface GroupNode {
  readonly kind: 'Group';
  readonly id: string;
  readonly displayName: string;
  readonly type?: GroupType;
  readonly isAssignableToRole?: boolean;
  /** Groups that it is directly in, and those it may activate a membership of. */
  readonly groups: readonly string[];
  readonly eligibleGroups: readonly string[];
}

/** Whoever can hold something. */
export type PrincipalNode = PersonNode | GroupNode;

export interface EntraRoleNode {
  readonly kind: 'EntraRole';
  readonly id: string;
  readonly name: string;
  readonly grants: readonly GrantRow[];
  readonly isBuiltIn: boolean;
  readonly holdings: readonly EntraHolding[];
}

export interface UnifiedRoleNode {
  readonly kind: 'UnifiedRole';
  readonly id: string;
  readonly role: UnifiedRole;
  /** Every permission with how the role comes to it. */
  readonly permissions: ReadonlyMap<string, string>;
}

export interface UnifiedAssignmentNode {
  readonly kind: 'UnifiedAssignment';
  readonly id: string;
  readonly role: UnifiedRoleNode;
  readonly assignment: UnifiedAssignment;
}

export interface LegacyRoleNode {
  readonly kind: 'LegacyRole';
  readonly id: string;
  readonly role: LegacyRoleFact;
  readonly row: LegacyRoleRow | undefined;
}

export interface LegacyPermissionNode {
  readonly kind: 'LegacyPermission';
  readonly id: string;
  readonly row: LegacyPermissionRow;
}

export interface PermissionNode {
  readonly kind: 'Permission';
  readonly id: string;
  readonly row: Pick<PermissionRow, 'name' | 'level' | 'area' | 'path' | 'description' | 'source'>;
  readonly isKnown: boolean;
}

export interface WorkloadNode {
  readonly kind: 'Workload';
  readonly id: string;
  readonly row: WorkloadRow;
  readonly isAvailable: boolean;
  readonly regime: Regime;
  /** False if it may be active without anything saying so. */
  readonly isStatusKnown: boolean;
}

export interface CapabilityNode {
  readonly kind: 'Capability';
  readonly id: string;
  readonly row: CapabilityRow;
}

export interface DeviceGroupNode {
  readonly kind: 'DeviceGroup';
  readonly id: string;
  readonly displayName: string;
  /** Undefined for the ungrouped devices, which come after every rank. */
  readonly fact: DeviceGroupFact | undefined;
  readonly remediationLevel: RemediationLevel | undefined;
  readonly access: readonly string[];
}

export interface DeviceNode extends DeviceFact {
  readonly kind: 'Device';
}

export type NodeShape =
  | PrincipalNode
  | EntraRoleNode
  | UnifiedRoleNode
  | UnifiedAssignmentNode
  | LegacyRoleNode
  | LegacyPermissionNode
  | PermissionNode
  | WorkloadNode
  | CapabilityNode
  | DeviceGroupNode
  | DeviceNode;

export type NodeOf<Kind extends NodeShape['kind']> = Extract<NodeShape, { readonly kind: Kind }>;
