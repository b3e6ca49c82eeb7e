import { graphql, type ResultOf } from '../../api/graphql.ts';
import { factsOf, listOf, type NodeFacts, principalsOf } from './node-facts.ts';

export const groupFragment = graphql(`
  fragment GroupFacts on Group {
    type
    isAssignableToRole
    members(first: $first, after: $afterRow) {
      edges { state node { __typename key displayName ... on User { id accountEnabled userType } ... on ServicePrincipal { id accountEnabled } ... on Group { id } ... on ForeignPrincipal { id } } }
      pageInfo { hasNextPage endCursor }
    }
    nestedGroups(first: $first, after: $after) { edges { state node { id displayName } } pageInfo { hasNextPage endCursor } }
    memberOf(first: $first, after: $after) { edges { state node { id displayName } } pageInfo { hasNextPage endCursor } }
    entraRoles(first: $first, after: $after) { edges { state node { id displayName } } pageInfo { hasNextPage endCursor } }
    unifiedAssignments(first: $first, after: $after) { edges { node { id displayName } } pageInfo { hasNextPage endCursor } }
    legacyRoles(first: $first, after: $after) { edges { node { id displayName } } pageInfo { hasNextPage endCursor } }
    deviceGroups(first: $first, after: $after) { edges { node { id displayName } } pageInfo { hasNextPage endCursor } }
  }
`);

export function groupFacts(group: ResultOf<typeof groupFragment>): NodeFacts {
  return {
    facts: factsOf({
      Type: group.type === null ? 'Not stated, treated as a security group' : groupTypes[group.type],
      'Microsoft Entra roles can be assigned to the group':
        group.isAssignableToRole === null ? 'Not stated' : yesOrNo(group.isAssignableToRole),
    }),
    lists: [
      ...principalsOf('Members', group.members, 'afterRow'),
      ...listOf('Member groups', 'GROUP', group.nestedGroups),
      ...listOf('Member of', 'GROUP', group.memberOf),
      ...listOf('Microsoft Entra roles', 'ENTRA_ROLE', group.entraRoles),
      ...listOf('Assignments of custom roles (Unified RBAC)', 'UNIFIED_ASSIGNMENT', group.unifiedAssignments),
      ...listOf('Individual RBAC roles', 'LEGACY_ROLE', group.legacyRoles),
      ...listOf('In the user access of', 'DEVICE_GROUP', group.deviceGroups),
    ],
  };
}

const groupTypes = {
  SECURITY: 'Security group',
  MICROSOFT365: 'Microsoft 365 group',
  DISTRIBUTION: 'Distribution list',
} as const;

function yesOrNo(is: boolean): string {
  return is ? 'Yes' : 'No';
}
