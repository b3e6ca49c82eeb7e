import type { NodeKind } from '../../api/vocabulary.ts';
import type { ShownNode } from '../../parts/facts/node-document.ts';

/** The kind of node that each GraphQL type stands for. */
export const nodeKinds: Readonly<Record<ShownNode['__typename'], NodeKind>> = {
  User: 'USER',
  ServicePrincipal: 'SERVICE_PRINCIPAL',
  ForeignPrincipal: 'FOREIGN_PRINCIPAL',
  Group: 'GROUP',
  EntraRole: 'ENTRA_ROLE',
  UnifiedRole: 'UNIFIED_ROLE',
  UnifiedAssignment: 'UNIFIED_ASSIGNMENT',
  LegacyRole: 'LEGACY_ROLE',
  LegacyPermission: 'LEGACY_PERMISSION',
  Permission: 'PERMISSION',
  Workload: 'WORKLOAD',
  Capability: 'CAPABILITY',
  DeviceGroup: 'DEVICE_GROUP',
  Device: 'DEVICE',
};
