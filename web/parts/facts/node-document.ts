import { graphql, type ResultOf } from '../../api/graphql.ts';
import { unifiedStatus } from '../text/unified-status.ts';
import { deviceFacts, deviceFragment, deviceGroupFacts, deviceGroupFragment } from './device-facts.ts';
import { groupFacts, groupFragment } from './group-facts.ts';
import { type Fact, factsOf, type NodeFacts } from './node-facts.ts';
import {
  capabilityFacts,
  capabilityFragment,
  legacyPermissionFacts,
  legacyPermissionFragment,
  permissionFacts,
  permissionFragment,
} from './permission-facts.ts';
import {
  entraRoleFacts,
  entraRoleFragment,
  legacyRoleFacts,
  legacyRoleFragment,
  unifiedAssignmentFacts,
  unifiedAssignmentFragment,
  unifiedRoleFacts,
  unifiedRoleFragment,
} from './role-facts.ts';

/** How many of a list are shown at first, and how many with every further page. */
export const pageSizes = { first: 20, further: 100 };

/** One node of the graph with the facts and neighbours that a reader asks for first. */
export const nodeDocument = graphql(
  `
  query ShownNode($id: ID!, $first: Int!, $after: String, $afterRow: String) {
    node(id: $id) {
      __typename
      id
      ... on User { key displayName userPrincipalName accountEnabled userType }
      ... on ServicePrincipal { key displayName accountEnabled }
      ... on ForeignPrincipal { key displayName via homeTenant }
      ... on Group { key displayName ...GroupFacts }
      ... on EntraRole { key displayName ...EntraRoleFacts }
      ... on UnifiedRole { key displayName ...UnifiedRoleFacts }
      ... on UnifiedAssignment { key displayName ...UnifiedAssignmentFacts }
      ... on LegacyRole { key displayName ...LegacyRoleFacts }
      ... on LegacyPermission { key displayName ...LegacyPermissionFacts }
      ... on Permission { key displayName ...PermissionFacts }
      ... on Workload { code displayName isAvailable isStatusKnown regime }
      ... on Capability { key displayName: title ...CapabilityFacts }
      ... on DeviceGroup { key displayName ...DeviceGroupFacts }
      ... on Device { key displayName ...DeviceFacts }
    }
  }
`,
  [
    groupFragment,
    entraRoleFragment,
    unifiedRoleFragment,
    unifiedAssignmentFragment,
    legacyRoleFragment,
    legacyPermissionFragment,
    permissionFragment,
    capabilityFragment,
    deviceGroupFragment,
    deviceFragment,
  ],
);

export type ShownNode = NonNullable<ResultOf<typeof nodeDocument>['node']>;

export function factsOfNode(node: ShownNode): NodeFacts {
  switch (node.__typename) {
    case 'User':
      return {
        facts: factsOf({
          'User principal name': node.userPrincipalName,
          Account: accountState(node),
          'User type': node.userType ?? notKnown,
        }),
        lists: [],
      };
    case 'ServicePrincipal':
      return { facts: factsOf({ Account: accountState(node) }), lists: [] };
    case 'ForeignPrincipal':
      return {
        facts: factsOf({ 'Access through': relationships[node.via] ?? node.via, 'Home tenant': node.homeTenant }),
        lists: [],
      };
    case 'Group':
      return groupFacts(node);
    case 'EntraRole':
      return entraRoleFacts(node);
    case 'UnifiedRole':
      return unifiedRoleFacts(node);
    case 'UnifiedAssignment':
      return unifiedAssignmentFacts(node);
    case 'LegacyRole':
      return legacyRoleFacts(node);
    case 'LegacyPermission':
      return legacyPermissionFacts(node);
    case 'Permission':
      return permissionFacts(node);
    case 'Capability':
      return capabilityFacts(node);
    case 'DeviceGroup':
      return deviceGroupFacts(node);
    case 'Device':
      return deviceFacts(node);
    case 'Workload':
      return { facts: workloadFacts(node), lists: [] };
  }
}

const relationships: Readonly<Record<string, string>> = {
  gdap: 'Granular delegated admin privileges (GDAP)',
  governance: 'Governance relationship',
};

const notKnown = 'Not known';

function accountState({ accountEnabled }: { readonly accountEnabled: boolean | null }): string {
  if (accountEnabled === null) return notKnown;
  return accountEnabled ? 'Enabled' : 'Disabled';
}

function workloadFacts(workload: Extract<ShownNode, { __typename: 'Workload' }>): Fact[] {
  const { isAvailable, regime } = workload;
  const { word, meaning } = unifiedStatus(workload, regime);
  return factsOf({
    'In this tenant': isAvailable ? 'Yes' : 'No',
    'Unified RBAC': isAvailable && word,
    'Roles that apply': isAvailable && meaning,
  });
}
