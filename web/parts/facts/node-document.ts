import { graphql, type ResultOf } from '../../api/graphql.ts';
import { deviceFacts, deviceFragment, deviceGroupFacts, deviceGroupFragment } from './device-facts.ts';
import { groupFacts, groupFragment } from './group-facts.ts';
import { factsOf, type ThingFacts } from './node-facts.ts';
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
export const thingDocument = graphql(
  `
  query Thing($id: ID!, $first: Int!, $after: String, $afterRow: String) {
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
      ... on Workload { code displayName isAvailable regime }
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

export type Thing = NonNullable<ResultOf<typeof thingDocument>['node']>;

export function factsOfThing(thing: Thing): ThingFacts {
  switch (thing.__typename) {
    case 'User':
      return {
        facts: factsOf({
          'Sign-in name': thing.userPrincipalName,
          Account: thing.accountEnabled ? 'enabled' : 'disabled',
          Type: thing.userType,
        }),
        lists: [],
      };
    case 'ServicePrincipal':
      return { facts: factsOf({ Account: thing.accountEnabled ? 'enabled' : 'disabled' }), lists: [] };
    case 'ForeignPrincipal':
      return { facts: factsOf({ 'Comes in by': thing.via, 'Home tenant': thing.homeTenant }), lists: [] };
    case 'Group':
      return groupFacts(thing);
    case 'EntraRole':
      return entraRoleFacts(thing);
    case 'UnifiedRole':
      return unifiedRoleFacts(thing);
    case 'UnifiedAssignment':
      return unifiedAssignmentFacts(thing);
    case 'LegacyRole':
      return legacyRoleFacts(thing);
    case 'LegacyPermission':
      return legacyPermissionFacts(thing);
    case 'Permission':
      return permissionFacts(thing);
    case 'Capability':
      return capabilityFacts(thing);
    case 'DeviceGroup':
      return deviceGroupFacts(thing);
    case 'Device':
      return deviceFacts(thing);
    case 'Workload':
      return {
        facts: factsOf({ Regime: thing.regime.toLowerCase(), Available: thing.isAvailable ? 'yes' : 'no' }),
        lists: [],
      };
  }
}
