import { graphql, type ResultOf } from '../../api/graphql.ts';
import type { WorkloadCode as Code } from '../../api/vocabulary.ts';
import { shortName, systemNames, workloadNames } from '../text/product-name.ts';
import { type FactList, factsOf, listOf, type NodeFacts, principalsOf, wholeList } from './node-facts.ts';

export const entraRoleFragment = graphql(`
  fragment EntraRoleFacts on EntraRole {
    isBuiltIn
    grants { products permissions { id displayName level } }
    holders(first: $first, after: $after) {
      edges { state node { __typename key displayName ... on User { id accountEnabled userType } ... on ServicePrincipal { id accountEnabled } ... on Group { id } ... on ForeignPrincipal { id } } }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

export function entraRoleFacts(role: ResultOf<typeof entraRoleFragment>): NodeFacts {
  const products = [...new Set(role.grants.flatMap((grant) => grant.products))];
  return {
    facts: factsOf({
      'Role type': role.isBuiltIn ? 'Built-in' : 'Custom',
      'Applies in': products.length === 0 ? noEffect : products.map((code) => workloadNames[code]).join(', '),
    }),
    lists: [...principalsOf('Assigned directly to', role.holders), ...permissionsByWorkload(role.grants)],
  };
}

type Grants = ResultOf<typeof entraRoleFragment>['grants'];

/** A list for each workload; those with the same permissions share one. */
function permissionsByWorkload(grants: Grants): FactList[] {
  const lists = new Map<string, { codes: Code[]; permissions: Grants[number]['permissions'] }>();
  for (const code of new Set(grants.flatMap(({ products }) => products))) {
    const here = grants.filter(({ products }) => products.includes(code)).flatMap(({ permissions }) => permissions);
    const permissions = [...new Map(here.map((one) => [one.id, one])).values()];
    const same = permissions
      .map(({ id }) => id)
      .sort()
      .join(' ');
    const { codes } = lists.get(same) ?? { codes: [] };
    lists.set(same, { codes: [...codes, code], permissions });
  }
  return [...lists.values()].flatMap(({ codes, permissions }) =>
    wholeList(`Permissions for ${codes.map(shortName).join(', ')}`, 'PERMISSION', permissions),
  );
}

const noEffect = 'No effect in Microsoft Defender';

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
      edges { node { __typename key displayName ... on User { id accountEnabled userType } ... on ServicePrincipal { id accountEnabled } ... on Group { id } ... on ForeignPrincipal { id } } }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

export function unifiedAssignmentFacts(assignment: ResultOf<typeof unifiedAssignmentFragment>): NodeFacts {
  return {
    facts: factsOf({
      'Data sources': assignment.coversAllDataSources
        ? 'All'
        : assignment.dataSources.map((code) => workloadNames[code]).join(', '),
      Scope: assignment.scopes.join(', ') || 'All',
    }),
    lists: [
      ...wholeList('Custom role (Unified RBAC)', 'UNIFIED_ROLE', [assignment.role]),
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
      edges { node { __typename key displayName ... on User { id accountEnabled userType } ... on ServicePrincipal { id accountEnabled } ... on Group { id } ... on ForeignPrincipal { id } } }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

/** "Email & collaboration role group" */
export function legacyRoleWord({ system, isRoleGroup }: ResultOf<typeof legacyRoleFragment>): string {
  return `${systemNames[system]} ${isRoleGroup ? 'role group' : 'role'}`;
}

export function legacyRoleFacts(role: ResultOf<typeof legacyRoleFragment>): NodeFacts {
  return {
    facts: factsOf({
      Effect: role.isUnsupported && noEffect,
    }),
    lists: [
      ...principalsOf('Assigned directly to', role.holders),
      ...wholeList('Permissions of the role', 'LEGACY_PERMISSION', role.options),
      ...wholeList('Includes (built-in mapping by Microsoft)', 'PERMISSION', role.mapsTo),
    ],
  };
}
