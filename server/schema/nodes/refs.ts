import { builder } from '../builder.ts';
import type {
  CapabilityNode,
  DeviceGroupNode,
  DeviceNode,
  EntraRoleNode,
  GroupNode,
  LegacyPermissionNode,
  LegacyRoleNode,
  PermissionNode,
  PersonNode,
  PrincipalNode,
  UnifiedAssignmentNode,
  UnifiedRoleNode,
  WorkloadNode,
} from './node-shapes.ts';

/** The types by name, so that the files of two nouns can speak of each other. */
export const PrincipalRef = builder.interfaceRef<PrincipalNode>('Principal');
export const UserRef = builder.objectRef<PersonNode>('User');
export const ServicePrincipalRef = builder.objectRef<PersonNode>('ServicePrincipal');
export const ForeignPrincipalRef = builder.objectRef<PersonNode>('ForeignPrincipal');
export const GroupRef = builder.objectRef<GroupNode>('Group');
export const EntraRoleRef = builder.objectRef<EntraRoleNode>('EntraRole');
export const UnifiedRoleRef = builder.objectRef<UnifiedRoleNode>('UnifiedRole');
export const UnifiedAssignmentRef = builder.objectRef<UnifiedAssignmentNode>('UnifiedAssignment');
export const LegacyRoleRef = builder.objectRef<LegacyRoleNode>('LegacyRole');
export const LegacyPermissionRef = builder.objectRef<LegacyPermissionNode>('LegacyPermission');
export const PermissionRef = builder.objectRef<PermissionNode>('Permission');
export const WorkloadRef = builder.objectRef<WorkloadNode>('Workload');
export const CapabilityRef = builder.objectRef<CapabilityNode>('Capability');
export const DeviceGroupRef = builder.objectRef<DeviceGroupNode>('DeviceGroup');
export const DeviceRef = builder.objectRef<DeviceNode>('Device');
