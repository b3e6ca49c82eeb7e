import type { NodeKind } from '../../api/vocabulary.ts';
import type { IconName } from '../icon/paths.ts';

export type KindTone = 'person' | 'group' | 'role' | 'permission' | 'device' | 'capability';
export type KindShape =
  | 'pill'
  | 'octagon'
  | 'rectangle'
  | 'hexagon'
  | 'cut-rectangle'
  | 'round-rectangle'
  | 'tag'
  | 'barrel'
  | 'solid';

interface KindLook {
  readonly word: string;
  readonly plural: string;
  readonly icon: IconName;
  readonly tone: KindTone;
  readonly shape: KindShape;
  readonly isDouble?: true;
}

/** A kind is told by its column, shape, icon and colour at once; any two of them suffice. */
export const kinds: Readonly<Record<NodeKind, KindLook>> = {
  USER: { word: 'User', plural: 'Users', icon: 'person', tone: 'person', shape: 'pill' },
  SERVICE_PRINCIPAL: {
    word: 'Application',
    plural: 'Applications',
    icon: 'application',
    tone: 'person',
    shape: 'octagon',
  },
  FOREIGN_PRINCIPAL: {
    word: 'Principal of another tenant',
    plural: 'Principals of other tenants',
    icon: 'person',
    tone: 'person',
    shape: 'octagon',
  },
  GROUP: { word: 'Group', plural: 'Groups', icon: 'group', tone: 'group', shape: 'round-rectangle' },
  ENTRA_ROLE: {
    word: 'Microsoft Entra role',
    plural: 'Microsoft Entra roles',
    icon: 'crown',
    tone: 'role',
    shape: 'hexagon',
  },
  UNIFIED_ROLE: {
    word: 'Custom role (Unified RBAC)',
    plural: 'Custom roles (Unified RBAC)',
    icon: 'shield',
    tone: 'role',
    shape: 'cut-rectangle',
  },
  UNIFIED_ASSIGNMENT: {
    word: 'Assignment',
    plural: 'Assignments',
    icon: 'link',
    tone: 'role',
    shape: 'pill',
  },
  LEGACY_ROLE: {
    word: 'Individual RBAC role',
    plural: 'Individual RBAC roles',
    icon: 'ribbon',
    tone: 'role',
    shape: 'cut-rectangle',
    isDouble: true,
  },
  LEGACY_PERMISSION: {
    word: 'Defender for Endpoint permission',
    plural: 'Defender for Endpoint permissions',
    icon: 'key',
    tone: 'permission',
    shape: 'tag',
    isDouble: true,
  },
  PERMISSION: { word: 'Permission', plural: 'Permissions', icon: 'key', tone: 'permission', shape: 'tag' },
  WORKLOAD: { word: 'Workload', plural: 'Workloads', icon: 'layers', tone: 'device', shape: 'rectangle' },
  CAPABILITY: { word: 'Action', plural: 'Actions', icon: 'bolt', tone: 'capability', shape: 'solid' },
  DEVICE_GROUP: { word: 'Device group', plural: 'Device groups', icon: 'devices', tone: 'device', shape: 'barrel' },
  DEVICE: { word: 'Device', plural: 'Devices', icon: 'device', tone: 'device', shape: 'rectangle' },
};

/** Whom a question can be about. */
export function isPersonKind(kind: NodeKind): boolean {
  return kind === 'USER' || kind === 'SERVICE_PRINCIPAL' || kind === 'FOREIGN_PRINCIPAL';
}
