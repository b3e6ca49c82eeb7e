import type { NodeKind } from '../../access/terms/vocabulary.ts';
import { describedEnum } from '../described-enum.ts';

export const NodeKindEnum = describedEnum<NodeKind>('NodeKind', 'What a node of the graph is.', {
  User: 'A person of the directory.',
  ServicePrincipal: 'An application or managed identity of the directory.',
  ForeignPrincipal: 'Somebody of another tenant who is given access here (GDAP, or a governance relationship).',
  Group: 'A group of the directory.',
  EntraRole: 'A Microsoft Entra directory role.',
  UnifiedRole: 'A custom role of Unified RBAC.',
  UnifiedAssignment: 'An assignment of a unified role: who, on which data sources, in which scopes.',
  LegacyRole: "A role or role group of a product's own model.",
  LegacyPermission: 'An option of a Defender for Endpoint role.',
  Permission: 'A permission of Unified RBAC; in an answer it is held on one product.',
  Workload: 'A Microsoft Defender workload.',
  Capability: 'Something a person does in the Defender portal.',
  DeviceGroup: 'A device group of Endpoint, or the ungrouped devices.',
  Device: 'A device.',
});
