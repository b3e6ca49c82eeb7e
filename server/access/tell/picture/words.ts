import type { NodeReference } from '../../terms/node.ts';
import type { ProofLeaf } from '../../terms/proof.ts';
import { type EdgeKind, type LegacySystem, type NodeKind, productNames, systemNames } from '../../terms/vocabulary.ts';

/** Where a node stands, from left to right. */
export type PictureColumn = 'person' | 'groups' | 'roles' | 'permissions' | 'gates' | 'capability';

export const columnOf: Readonly<Record<NodeKind, PictureColumn>> = {
  User: 'person',
  ServicePrincipal: 'person',
  ForeignPrincipal: 'person',
  Group: 'groups',
  EntraRole: 'roles',
  UnifiedRole: 'roles',
  UnifiedAssignment: 'roles',
  LegacyRole: 'roles',
  DeviceGroup: 'roles',
  LegacyPermission: 'permissions',
  Permission: 'permissions',
  Workload: 'permissions',
  Device: 'permissions',
  Capability: 'capability',
};

export const labelOf: Readonly<Record<EdgeKind, string>> = {
  MEMBER_OF: 'member of',
  NESTED_IN: 'nested in',
  ELIGIBLE_FOR: 'eligible for',
  HOLDS: 'assigned',
  ASSIGNED: 'assigned',
  OF_ROLE: 'assignment of',
  ON_DATA_SOURCE: 'covers',
  GRANTS: 'grants',
  MAPS_TO: 'includes',
  INCLUDES: 'includes',
  CARRIES_OVER: 'carries over',
  CAN_SEE: 'has access to',
  OPEN_TO_ALL: 'open to all',
  MATCHES: 'matches',
  IN_DEVICE_GROUP: 'contains',
  REQUIRES: 'requires',
};

/** Beside an edge that is not there. */
export const missingLabel = 'missing';

const kindWords: Readonly<Record<NodeKind, string>> = {
  User: 'user',
  ServicePrincipal: 'application',
  ForeignPrincipal: 'principal of another tenant',
  Group: 'group',
  EntraRole: 'Microsoft Entra role',
  UnifiedRole: 'Custom role (Unified RBAC)',
  UnifiedAssignment: 'assignment',
  LegacyRole: 'role',
  LegacyPermission: 'Defender for Endpoint permission',
  Permission: 'permission',
  Workload: 'workload',
  Capability: 'action',
  DeviceGroup: 'device group',
  Device: 'device',
};

/** The second line of a node: what it is. */
export function kindInWords({ kind, id, product }: NodeReference): string {
  if (product !== undefined) return `for ${productNames[product]}`;
  if (kind !== 'LegacyRole') return kindWords[kind];
  const [system = '', part] = id.split(':');
  const word = part === 'roleGroup' || system === 'mdi' ? 'role group' : 'role';
  return isLegacySystem(system) ? `${systemNames[system]} ${word}` : word;
}

function isLegacySystem(system: string): system is LegacySystem {
  return Object.hasOwn(systemNames, system);
}

/** What is wrong with the goal of a leaf that is no matter of routes. */
export function faultInWords({ requirement, verdict }: ProofLeaf): string | undefined {
  if (verdict === 'allow' || verdict === 'conditional') return undefined;
  switch (requirement.kind) {
    case 'account':
      return verdict === 'deny' ? 'account disabled' : 'account not known';
    case 'available':
      return verdict === 'deny' ? 'not available' : 'not known to be available';
    case 'someActiveProduct':
      return verdict === 'deny' ? 'not active' : 'not known to be active';
    case 'regime':
      return 'switch not known';
    case 'active':
      return verdict === 'deny' ? 'not active in Unified RBAC' : 'not known to be active';
    case 'plan':
      return verdict === 'deny' ? 'not in this plan' : 'plan not known';
    case 'liveResponse':
      return verdict === 'deny' ? 'live response is off' : 'switch not known';
    case 'insider':
      return 'from another organisation';
    case 'absence':
      return requirement.of === 'local-cloud-apps-role' ? 'overridden by a Cloud Apps role' : 'Identity scope only';
    default:
      return undefined;
  }
}
