import type { NodeKind } from '../../access/terms/vocabulary.ts';
import { describedEnum } from '../described-enum.ts';

export const NodeKindEnum = describedEnum<NodeKind>('NodeKind', 'What a node of the graph is.', {
  User: 'A directory user.',
  ServicePrincipal: 'An application or managed identity.',
  ForeignPrincipal: 'A principal of another tenant with access to this one (GDAP or a governance relationship).',
  Group: 'An Entra group.',
  EntraRole: 'A Microsoft Entra role.',
  UnifiedRole: 'A custom role (Unified RBAC).',
  UnifiedAssignment: 'An assignment of a custom role (Unified RBAC) to principals, for data sources and scopes.',
  LegacyRole: "A role or role group of a product's individual RBAC model.",
  LegacyPermission: 'A permission of Defender for Endpoint roles (individual RBAC model).',
  Permission: 'A permission of Unified RBAC; in an answer, for one product.',
  Workload: 'A Microsoft Defender workload.',
  Capability: 'An action in the Defender portal.',
  DeviceGroup: 'A device group of Defender for Endpoint, including Ungrouped devices (default).',
  Device: 'A device.',
});
