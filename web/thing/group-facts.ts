import { graphql, type ResultOf } from '../api/graphql.ts';
import { factsOf, listOf, principalsOf, type ThingFacts } from './thing-facts.ts';

export const groupFragment = graphql(`
  fragment GroupFacts on Group {
    isAssignableToRole
    members(first: 20) {
      edges { state node { __typename key displayName ... on User { id } ... on ServicePrincipal { id } ... on Group { id } } }
      pageInfo { hasNextPage }
    }
    nestedGroups(first: 20) { edges { state node { id displayName } } pageInfo { hasNextPage } }
    memberOf(first: 20) { edges { state node { id displayName } } pageInfo { hasNextPage } }
    entraRoles(first: 20) { edges { state node { id displayName } } pageInfo { hasNextPage } }
    unifiedAssignments(first: 20) { edges { node { id displayName } } pageInfo { hasNextPage } }
    legacyRoles(first: 20) { edges { node { id displayName } } pageInfo { hasNextPage } }
    deviceGroups(first: 20) { edges { node { id displayName } } pageInfo { hasNextPage } }
  }
`);

export function groupFacts(group: ResultOf<typeof groupFragment>): ThingFacts {
  return {
    facts: factsOf({ 'Entra roles': group.isAssignableToRole ? 'assignable to it' : 'not assignable to it' }),
    lists: [
      ...principalsOf('Members', group.members),
      ...listOf('Groups inside it', 'GROUP', group.nestedGroups),
      ...listOf('Inside of', 'GROUP', group.memberOf),
      ...listOf('Entra roles', 'ENTRA_ROLE', group.entraRoles),
      ...listOf('Unified RBAC assignments', 'UNIFIED_ASSIGNMENT', group.unifiedAssignments),
      ...listOf('Legacy roles', 'LEGACY_ROLE', group.legacyRoles),
      ...listOf('Device groups it sees', 'DEVICE_GROUP', group.deviceGroups),
    ],
  };
}
