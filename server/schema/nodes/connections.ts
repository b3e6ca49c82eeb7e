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
const userEdge = builder.edgeObject({ type: UserRef, name: 'UserEdge', description: 'A user in a list.' });
export const userPages = [
  builder.connectionObject({ type: UserRef, name: 'UserConnection', description: 'A page of users.' }, userEdge),
  userEdge,
] as const;

const servicePrincipalEdge = builder.edgeObject({
  type: ServicePrincipalRef,
  name: 'ServicePrincipalEdge',
  description: 'A service principal in a list.',
});
export const servicePrincipalPages = [
  builder.connectionObject(
    { type: ServicePrincipalRef, name: 'ServicePrincipalConnection', description: 'A page of service principals.' },
    servicePrincipalEdge,
  ),
  servicePrincipalEdge,
] as const;

const foreignPrincipalEdge = builder.edgeObject({
  type: ForeignPrincipalRef,
  name: 'ForeignPrincipalEdge',
  description: 'A principal of another tenant in a list.',
});
export const foreignPrincipalPages = [
  builder.connectionObject(
    {
      type: ForeignPrincipalRef,
      name: 'ForeignPrincipalConnection',
      description: 'A page of principals of other tenants.',
    },
    foreignPrincipalEdge,
  ),
  foreignPrincipalEdge,
] as const;

const groupEdge = builder.edgeObject({ type: GroupRef, name: 'GroupEdge', description: 'A group in a list.' });
export const groupPages = [
  builder.connectionObject({ type: GroupRef, name: 'GroupConnection', description: 'A page of groups.' }, groupEdge),
  groupEdge,
] as const;

const entraRoleEdge = builder.edgeObject({
  type: EntraRoleRef,
  name: 'EntraRoleEdge',
  description: 'An Entra role in a list.',
});
export const entraRolePages = [
  builder.connectionObject(
    { type: EntraRoleRef, name: 'EntraRoleConnection', description: 'A page of Entra roles.' },
    entraRoleEdge,
  ),
  entraRoleEdge,
] as const;

const unifiedRoleEdge = builder.edgeObject({
  type: UnifiedRoleRef,
  name: 'UnifiedRoleEdge',
  description: 'A custom role in a list.',
});
export const unifiedRolePages = [
  builder.connectionObject(
    { type: UnifiedRoleRef, name: 'UnifiedRoleConnection', description: 'A page of custom roles.' },
    unifiedRoleEdge,
  ),
  unifiedRoleEdge,
] as const;

const unifiedAssignmentEdge = builder.edgeObject({
  type: UnifiedAssignmentRef,
  name: 'UnifiedAssignmentEdge',
  description: 'An assignment in a list.',
});
export const unifiedAssignmentPages = [
  builder.connectionObject(
    { type: UnifiedAssignmentRef, name: 'UnifiedAssignmentConnection', description: 'A page of assignments.' },
    unifiedAssignmentEdge,
  ),
  unifiedAssignmentEdge,
] as const;

const legacyRoleEdge = builder.edgeObject({
  type: LegacyRoleRef,
  name: 'LegacyRoleEdge',
  description: 'A role of an individual RBAC model in a list.',
});
export const legacyRolePages = [
  builder.connectionObject(
    { type: LegacyRoleRef, name: 'LegacyRoleConnection', description: 'A page of roles of individual RBAC models.' },
    legacyRoleEdge,
  ),
  legacyRoleEdge,
] as const;

const permissionEdge = builder.edgeObject({
  type: PermissionRef,
  name: 'PermissionEdge',
  description: 'A permission in a list.',
});
export const permissionPages = [
  builder.connectionObject(
    { type: PermissionRef, name: 'PermissionConnection', description: 'A page of permissions.' },
    permissionEdge,
  ),
  permissionEdge,
] as const;

const capabilityEdge = builder.edgeObject({
  type: CapabilityRef,
  name: 'CapabilityEdge',
  description: 'A capability in a list.',
});
export const capabilityPages = [
  builder.connectionObject(
    { type: CapabilityRef, name: 'CapabilityConnection', description: 'A page of capabilities.' },
    capabilityEdge,
  ),
  capabilityEdge,
] as const;

const deviceGroupEdge = builder.edgeObject({
  type: DeviceGroupRef,
  name: 'DeviceGroupEdge',
  description: 'A device group in a list.',
});
export const deviceGroupPages = [
  builder.connectionObject(
    { type: DeviceGroupRef, name: 'DeviceGroupConnection', description: 'A page of device groups.' },
    deviceGroupEdge,
  ),
  deviceGroupEdge,
] as const;

const deviceEdge = builder.edgeObject({ type: DeviceRef, name: 'DeviceEdge', description: 'A device in a list.' });
export const devicePages = [
  builder.connectionObject(
    { type: DeviceRef, name: 'DeviceConnection', description: 'A page of devices.' },
    deviceEdge,
  ),
  deviceEdge,
] as const;

const principalEdge = builder.edgeObject({
  type: PrincipalRef,
  name: 'PrincipalEdge',
  description: 'A principal in a list.',
});
export const principalPages = [
  builder.connectionObject(
    { type: PrincipalRef, name: 'PrincipalConnection', description: 'A page of principals.' },
    principalEdge,
  ),
  principalEdge,
] as const;
