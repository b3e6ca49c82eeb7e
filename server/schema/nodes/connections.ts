import type { OutputRef } from '@pothos/core';
import { builder } from '../builder.ts';
import {
  CapabilityRef,
  DeviceGroupRef,
  DeviceRef,
  EntraRoleRef,
  ForeignPrincipalRef,
  GroupRef,
  LegacyRoleRef,
  PermissionRef,
  PrincipalRef,
  ServicePrincipalRef,
  UnifiedAssignmentRef,
  UnifiedRoleRef,
  UserRef,
} from './refs.ts';

/** Pages of nodes with nothing on their edges: one type for each kind, wherever the list is. */
function pagesOf<Shape>(type: OutputRef<Shape>, kind: string, one: string, many: string) {
  const edge = builder.edgeObject({ type, name: `${kind}Edge`, description: `${one} in a list.` });
  const page = { type, name: `${kind}Connection`, description: `A page of ${many}.` };
  return [builder.connectionObject(page, edge), edge] as const;
}

export const userPages = pagesOf(UserRef, 'User', 'A user', 'users');
export const servicePrincipalPages = pagesOf(
  ServicePrincipalRef,
  'ServicePrincipal',
  'A service principal',
  'service principals',
);
export const foreignPrincipalPages = pagesOf(
  ForeignPrincipalRef,
  'ForeignPrincipal',
  'A principal of another tenant',
  'principals of other tenants',
);
export const groupPages = pagesOf(GroupRef, 'Group', 'A group', 'groups');
export const entraRolePages = pagesOf(EntraRoleRef, 'EntraRole', 'An Entra role', 'Entra roles');
export const unifiedRolePages = pagesOf(UnifiedRoleRef, 'UnifiedRole', 'A custom role', 'custom roles');
export const unifiedAssignmentPages = pagesOf(
  UnifiedAssignmentRef,
  'UnifiedAssignment',
  'An assignment',
  'assignments',
);
export const legacyRolePages = pagesOf(
  LegacyRoleRef,
  'LegacyRole',
  'A role of an individual RBAC model',
  'roles of individual RBAC models',
);
export const permissionPages = pagesOf(PermissionRef, 'Permission', 'A permission', 'permissions');
export const capabilityPages = pagesOf(CapabilityRef, 'Capability', 'A capability', 'capabilities');
export const deviceGroupPages = pagesOf(DeviceGroupRef, 'DeviceGroup', 'A device group', 'device groups');
export const devicePages = pagesOf(DeviceRef, 'Device', 'A device', 'devices');
export const principalPages = pagesOf(PrincipalRef, 'Principal', 'A principal', 'principals');
