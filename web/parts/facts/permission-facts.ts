import { graphql, type ResultOf } from '../../api/graphql.ts';
import { sectionTitle } from '../text/section-title.ts';
import { factsOf, listOf, type NodeFacts, wholeList } from './node-facts.ts';

export const permissionFragment = graphql(`
  fragment PermissionFacts on Permission {
    isKnown
    level
    path
    description
    capabilities(first: $first, after: $after) { edges { node { id key displayName: title } } pageInfo { hasNextPage endCursor } }
    unifiedRoles(first: $first, after: $after) { edges { node { id displayName } } pageInfo { hasNextPage endCursor } }
    legacyRoles(first: $first, after: $after) { edges { node { id displayName } } pageInfo { hasNextPage endCursor } }
    entraRoles(first: $first, after: $after) { edges { node { id displayName } } pageInfo { hasNextPage endCursor } }
  }
`);

export function permissionFacts(permission: ResultOf<typeof permissionFragment>): NodeFacts {
  return {
    facts: factsOf({ Level: permission.level, 'Path in the portal': permission.path, Allows: permission.description }),
    lists: [
      ...listOf('Custom roles (Unified RBAC) that include it', 'UNIFIED_ROLE', permission.unifiedRoles),
      ...listOf('Microsoft Entra roles that include it', 'ENTRA_ROLE', permission.entraRoles),
      ...listOf('Individual RBAC roles that map to it', 'LEGACY_ROLE', permission.legacyRoles),
      ...listOf('Actions that require it', 'CAPABILITY', permission.capabilities),
    ],
  };
}

export const legacyPermissionFragment = graphql(`
  fragment LegacyPermissionFacts on LegacyPermission {
    mapsTo { id displayName level }
  }
`);

export function legacyPermissionFacts({ mapsTo }: ResultOf<typeof legacyPermissionFragment>): NodeFacts {
  return { facts: [], lists: wholeList('Includes (built-in mapping by Microsoft)', 'PERMISSION', mapsTo) };
}

export const capabilityFragment = graphql(`
  fragment CapabilityFacts on Capability {
    section
    requires { id displayName level }
  }
`);

export function capabilityFacts(capability: ResultOf<typeof capabilityFragment>): NodeFacts {
  return {
    facts: factsOf({ Workload: sectionTitle(capability.section) }),
    lists: wholeList('Permissions in its requirements', 'PERMISSION', capability.requires),
  };
}
