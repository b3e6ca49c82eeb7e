import type { NodeReference } from '../../terms/node.ts';
import type { ProofLeaf } from '../../terms/proof.ts';
import { type EdgeKind, type LegacySystem, type NodeKind, productNames } from '../../terms/vocabulary.ts';

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
  HOLDS: 'holds',
  ASSIGNED: 'assigned',
  OF_ROLE: 'assignment of',
  ON_DATA_SOURCE: 'covers',
  GRANTS: 'grants',
  MAPS_TO: 'includes',
  INCLUDES: 'includes',
  CARRIES_OVER: 'carries over',
  CAN_SEE: 'can see',
  OPEN_TO_ALL: 'open to all',
  MATCHES: 'matches',
  IN_DEVICE_GROUP: 'contains',
  REQUIRES: 'requires',
};

/** Beside an edge that is not there. */
export const missingLabel = 'missing';

const kindWords: Readonly<Record<NodeKind, string>> = {
  User: 'person',
  ServicePrincipal: 'application',
  ForeignPrincipal: 'principal of another tenant',
  Group: 'group',
  EntraRole: 'Entra role',
  UnifiedRole: 'Unified role',
  UnifiedAssignment: 'assignment',
  LegacyRole: 'role',
  LegacyPermission: 'Endpoint permission',
  Permission: 'permission',
  Workload: 'workload',
  Capability: 'capability',
  DeviceGroup: 'device group',
  Device: 'device',
};

const systemNames: Readonly<Record<LegacySystem, string>> = {
  mde: 'Endpoint',
  mdo: 'Office 365',
  exo: 'Exchange',
  mdi: 'Identity',
  mda: 'Cloud Apps',
  sent: 'Sentinel',
};

/** The second line of a node: what it is. */
export function kindInWords({ kind, id, product }: NodeReference): string {
  if (product !== undefined) return `on ${productNames[product]}`;
  if (kind !== 'LegacyRole') return kindWords[kind];
  const [system = '', part] = id.split(':');
  const word = part === 'roleGroup' ? 'role group' : 'role';
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
      return requirement.of === 'local-cloud-apps-role' ? 'a local role decides' : 'Identity scope only';
    default:
      return undefined;
  }
}
