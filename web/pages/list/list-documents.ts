import { graphql } from '../../api/graphql.ts';

/** One document for each kind; all of them call their list `list`. */
export const listDocuments = {
  USER: graphql(`
    query ListedUsers($first: Int!, $after: String, $filter: UserFilter) {
      list: users(first: $first, after: $after, filter: $filter) {
        totalCount
        pageInfo { hasNextPage endCursor }
        edges { node { __typename id key displayName userPrincipalName accountEnabled userType } }
      }
    }
  `),
  SERVICE_PRINCIPAL: graphql(`
    query ListedApplications($first: Int!, $after: String, $text: String) {
      list: servicePrincipals(first: $first, after: $after, filter: { text: $text }) {
        totalCount
        pageInfo { hasNextPage endCursor }
        edges { node { __typename id key displayName accountEnabled } }
      }
    }
  `),
  FOREIGN_PRINCIPAL: graphql(`
    query ListedForeignPrincipals($first: Int!, $after: String, $text: String) {
      list: foreignPrincipals(first: $first, after: $after, filter: { text: $text }) {
        totalCount
        pageInfo { hasNextPage endCursor }
        edges { node { __typename id key displayName homeTenant } }
      }
    }
  `),
  GROUP: graphql(`
    query ListedGroups($first: Int!, $after: String, $text: String) {
      list: groups(first: $first, after: $after, filter: { text: $text }) {
        totalCount
        pageInfo { hasNextPage endCursor }
        edges { node { __typename id key displayName type isAssignableToRole } }
      }
    }
  `),
  ENTRA_ROLE: graphql(`
    query ListedEntraRoles($first: Int!, $after: String, $text: String) {
      list: entraRoles(first: $first, after: $after, filter: { text: $text }) {
        totalCount
        pageInfo { hasNextPage endCursor }
        edges { node { __typename id key displayName holders(first: 1) { totalCount } grants { products } } }
      }
    }
  `),
  UNIFIED_ROLE: graphql(`
    query ListedCustomRoles($first: Int!, $after: String, $text: String) {
      list: unifiedRoles(first: $first, after: $after, filter: { text: $text }) {
        totalCount
        pageInfo { hasNextPage endCursor }
        edges { node {
          __typename
          id
          key
          displayName
          permissions(first: 1) { totalCount }
          assignments(first: 1) { totalCount }
        } }
      }
    }
  `),
  LEGACY_ROLE: graphql(`
    query ListedIndividualRoles($first: Int!, $after: String, $text: String) {
      list: legacyRoles(first: $first, after: $after, filter: { text: $text }) {
        totalCount
        pageInfo { hasNextPage endCursor }
        edges { node { __typename id key displayName system holders(first: 1) { totalCount } } }
      }
    }
  `),
  DEVICE_GROUP: graphql(`
    query ListedDeviceGroups($first: Int!, $after: String, $text: String) {
      list: deviceGroups(first: $first, after: $after, filter: { text: $text }) {
        totalCount
        pageInfo { hasNextPage endCursor }
        edges { node { __typename id key displayName rank isOpenToAll access(first: 1) { totalCount } } }
      }
    }
  `),
  DEVICE: graphql(`
    query ListedDevices($first: Int!, $after: String, $text: String) {
      list: devices(first: $first, after: $after, filter: { text: $text }) {
        totalCount
        pageInfo { hasNextPage endCursor }
        edges { node { __typename id key displayName osPlatform deviceGroup { displayName } } }
      }
    }
  `),
  PERMISSION: graphql(`
    query ListedPermissions($first: Int!, $after: String, $text: String) {
      list: permissions(first: $first, after: $after, filter: { text: $text }) {
        totalCount
        pageInfo { hasNextPage endCursor }
        edges { node { __typename id key displayName level path } }
      }
    }
  `),
  CAPABILITY: graphql(`
    query ListedActions($first: Int!, $after: String, $text: String) {
      list: capabilities(first: $first, after: $after, filter: { text: $text }) {
        totalCount
        pageInfo { hasNextPage endCursor }
        edges { node { __typename id key displayName: title section } }
      }
    }
  `),
};
