import { graphql, type ResultOf } from '../../api/graphql.ts';
import { factsOf, listOf, type NodeFacts, principalsOf, wholeList } from './node-facts.ts';

export const entraRoleFragment = graphql(`
  fragment EntraRoleFacts on EntraRole {
    isBuiltIn
    grants { products permissions { id displayName level } }
    holders(first: $first, after: $after) {
      edges { state node { __typename key displayName ... on User { id } ... on ServicePrincipal { id } ... on Group { id } ... on ForeignPrincipal { id } } }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

export function entraRoleFacts(role: ResultOf<typeof entraRoleFragment>): NodeFacts {
  const permissions = new Map(role.grants.flatMap((grant) => grant.permissions).map((one) => [one.id, one]));
  const products = new Set(role.grants.flatMap((grant) => grant.products));
  return {
    facts: factsOf({
      Origin: role.isBuiltIn ? 'built in' : 'custom',
      Gives: role.grants.length === 0 ? 'nothing in Defender' : [...products].join(', '),
    }),
    lists: [
      ...principalsOf('Held directly by', role.holders),
      ...wholeList('Permissions, on some product', 'PERMISSION', [...permissions.values()]),
    ],
  };
}

export const unifiedRoleFragment = graphql(`
  fragment UnifiedRoleFacts on UnifiedRole {
    permissions(first: $first, after: $after) { edges { node { id displayName level } } pageInfo { hasNextPage endCursor } }
    assignments(first: $first, after: $after) { edges { node { id displayName } } pageInfo { hasNextPage endCursor } }
  }
`);

export function unifiedRoleFacts(role: ResultOf<typeof unifiedRoleFragment>): NodeFacts {
  return {
    facts: [],
    lists: [
      ...listOf('Permissions', 'PERMISSION', role.permissions),
      ...listOf('Assignments', 'UNIFIED_ASSIGNMENT', role.assignments),
    ],
  };
}

export const unifiedAssignmentFragment = graphql(`
  fragment UnifiedAssignmentFacts on UnifiedAssignment {
    coversAllDataSources
    dataSources
    scopes
    role { id displayName }
    principals(first: $first, after: $after) {
      edges { node { __typename key displayName ... on User { id } ... on ServicePrincipal { id } ... on Group { id } ... on ForeignPrincipal { id } } }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

export function unifiedAssignmentFacts(assignment: ResultOf<typeof unifiedAssignmentFragment>): NodeFacts {
  return {
    facts: factsOf({
      'Data sources': assignment.coversAllDataSources ? 'all' : assignment.dataSources.join(', '),
      Scopes: assignment.scopes.join(', ') || 'none, unscoped',
    }),
    lists: [
      ...wholeList('Role', 'UNIFIED_ROLE', [assignment.role]),
      ...principalsOf('Assigned to', assignment.principals),
    ],
  };
}

export const legacyRoleFragment = graphql(`
  fragment LegacyRoleFacts on LegacyRole {
    system
    isRoleGroup
    isUnsupported
    options { id displayName }
    mapsTo { id displayName level }
    holders(first: $first, after: $after) {
      edges { node { __typename key displayName ... on User { id } ... on ServicePrincipal { id } ... on Group { id } ... on ForeignPrincipal { id } } }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

export function legacyRoleFacts(role: ResultOf<typeof legacyRoleFragment>): NodeFacts {
  return {
    facts: factsOf({
      Product: role.system,
      Kind: role.isRoleGroup ? 'role group' : 'role',
      Reach: role.isUnsupported && 'no data in the Defender portal',
    }),
    lists: [
      ...principalsOf('Held directly by', role.holders),
      ...wholeList('Options', 'LEGACY_PERMISSION', role.options),
      ...wholeList('Maps to', 'PERMISSION', role.mapsTo),
    ],
  };
}
